// What Hive Gateway is told besides its defaults: who is asking goes on to the subgraphs, answers are not shared.
export const gatewayConfig = {
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ 'x-hromada-viewer': request.headers.get('x-hromada-viewer') }),
  },
  inboundInflightRequestDeduplication: false,
  healthCheckEndpoint: '/livez',
};
