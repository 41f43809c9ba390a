export const cloneDatabase = () => undefined;
