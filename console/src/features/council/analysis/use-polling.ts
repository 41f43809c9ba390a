import { useEffect, useRef } from 'react';

/** Asks again and again while something is being made, and stops when it is there or the view is gone. */
export function usePolling(isPending: boolean, start: () => void, stop: () => void): void {
  const commands = useRef({ start, stop });
  commands.current = { start, stop };
  useEffect(() => {
    if (!isPending) return;
    commands.current.start();
    return () => commands.current.stop();
  }, [isPending]);
}
