export const startSubgraph = () => undefined;
