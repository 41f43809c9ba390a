import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';

/** A key that does something on the page shown now. */
export interface Shortcut {
  /** physical key, `event.code` (`KeyJ`, `Slash`, `Escape`): the same on every keyboard layout */
  readonly code: string;
  /** a character that fires it as well, for signs that sit on different keys (`?`) */
  readonly character?: string;
  /** `ctrl` means Ctrl or ⌘ and works in fields too; `single` can be switched off and is silent in fields */
  readonly kind: 'single' | 'ctrl';
  /** what is printed on the key, as shown in the sheet */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
}

/** The keys that work now, for the listener and for the sheet that explains them. */
export interface ShortcutRegistry {
  add(shortcut: Shortcut): () => void;
  list(): readonly Shortcut[];
  subscribe(listener: () => void): () => void;
}

/** An empty registry. */
export function shortcutRegistry(): ShortcutRegistry {
  let shortcuts: readonly Shortcut[] = [];
  const listeners = new Set<() => void>();
  const replace = (next: readonly Shortcut[]) => {
    shortcuts = next;
    for (const listener of listeners) listener();
  };
  return {
    add(shortcut) {
      replace([...shortcuts, shortcut]);
      return () => replace(shortcuts.filter((other) => other !== shortcut));
    },
    list: () => shortcuts,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What a key press is compared by; a subset of `KeyboardEvent`. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The shortcut a key press means, newest first.
 * Alt never takes part: with AltGr people type letters of their language.
 */
export function shortcutFor(
  press: KeyPress,
  shortcuts: readonly Shortcut[],
  o: { readonly isTyping: boolean; readonly areSingleKeysOn: boolean },
): Shortcut | undefined {
  if (press.altKey) return undefined;
  const withControl = press.ctrlKey || press.metaKey;
  if (!withControl && (o.isTyping || !o.areSingleKeysOn)) return undefined;
  return shortcuts.findLast((shortcut) => {
    if ((shortcut.kind === 'ctrl') !== withControl) return false;
    if (shortcut.character !== undefined && shortcut.character === press.key) return true;
    const wantsShift = shortcut.character !== undefined;
    return shortcut.code === press.code && press.shiftKey === wantsShift;
  });
}

const RegistryContext = createContext<ShortcutRegistry | null>(null);

/** Makes the registry known to the pages inside and listens to the keyboard. */
export function ShortcutProvider({
  registry,
  areSingleKeysOn,
  children,
}: {
  readonly registry: ShortcutRegistry;
  readonly areSingleKeysOn: boolean;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const found = shortcutFor(event, registry.list(), { isTyping: isTyping(event.target), areSingleKeysOn });
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [registry, areSingleKeysOn]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Offers shortcuts while the calling component is on the page. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = use(RegistryContext);
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const shape = JSON.stringify(shortcuts.map(({ run, ...rest }) => rest));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape says when the list has really changed
  const stable = useMemo(
    () => latest.current.map((shortcut, index) => ({ ...shortcut, run: () => latest.current[index]?.run() })),
    [shape],
  );
  useEffect(() => {
    if (!registry) return undefined;
    const removals = stable.map((shortcut) => registry.add(shortcut));
    return () => {
      for (const remove of removals) remove();
    };
  }, [registry, stable]);
}

/** The shortcuts that work now. */
export function useActiveShortcuts(registry: ShortcutRegistry): readonly Shortcut[] {
  return useSyncExternalStore(registry.subscribe, registry.list);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target.getAttribute('role') === 'combobox';
}
