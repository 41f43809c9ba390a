// Runs in the page before anything else: notes the instant each event reaches the browser, by the event's cursor.
window.arrivals = {};
const NativeSocket = window.WebSocket;
window.WebSocket = class extends NativeSocket {
  constructor(url, protocols) {
    super(url, protocols);
    this.addEventListener('message', ({ data }) => {
      const at = performance.timeOrigin + performance.now();
      for (const [, cursor] of String(data).matchAll(/"cursor":"(\d+)"/g)) window.arrivals[cursor] ??= at;
    });
  }
};
