export const openDatabase = () => undefined;
