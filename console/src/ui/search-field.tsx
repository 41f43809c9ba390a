import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useShortcuts } from '../lib/shortcuts.tsx';
import classes from './search-field.module.css';

const TYPING_MS = 300;

/** Finds in the list below; F goes to it. What was typed is handed over once typing pauses. */
export function SearchField({
  value,
  change,
  texts,
}: {
  readonly value: string | undefined;
  readonly change: (typed: string | undefined) => void;
  readonly texts: { readonly label: string; readonly placeholder: string; readonly shortcut: string };
}) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value ?? '');
  const apply = useDebouncedCallback((typed: string) => change(typed.trim() || undefined), TYPING_MS);
  // The address may change without this field: a link, the palette, the way back.
  useEffect(() => {
    setText((typed) => (typed.trim() === (value ?? '') ? typed : (value ?? '')));
  }, [value]);
  useShortcuts([{ code: 'KeyF', kind: 'single', keys: 'F', label: texts.shortcut, run: () => field.current?.focus() }]);
  return (
    <TextInput
      ref={field}
      size="sm"
      className={classes.search}
      type="search"
      aria-label={texts.label}
      placeholder={texts.placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        apply(event.currentTarget.value);
      }}
    />
  );
}
