import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { SignedIn } from './session.tsx';
import { phaseAt, type SessionPhase, SIGN_OF_LIFE_MS, secondsLeft } from './session-clock.ts';

const TICK_MS = 1_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown'] as const;

/** Reports a person at work, warns before the session ends, and looks again when it has. */
export function SessionEnd({ session }: { readonly session: SignedIn }) {
  const { t } = useLingui();
  const { ends, recheck, extend, signOut } = session;
  const [now, setNow] = useState(Date.now);
  const phase = phaseAt(ends, now);
  useTicks(setNow);
  useSignsOfLife(phase, extend);
  const lastPhase = useRef<SessionPhase>(phase);
  useEffect(() => {
    // another tab may have put the end off: what is shown must be what the gateway knows
    if (phase !== lastPhase.current && phase !== 'going-on') recheck();
    lastPhase.current = phase;
  }, [phase, recheck]);
  useEffect(() => {
    // two clocks never agree: asked until the gateway says so, or tells of a later end
    if (phase !== 'over') return;
    const asking = setInterval(recheck, TICK_MS);
    return () => clearInterval(asking);
  }, [phase, recheck]);

  const seconds = secondsLeft(ends, now);
  return (
    <Modal
      opened={phase === 'idle-soon' || phase === 'over-soon'}
      onClose={phase === 'idle-soon' ? extend : () => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      title={phase === 'idle-soon' ? t`Ви ще тут?` : t`Сеанс добігає кінця`}
      centered
    >
      <Stack>
        <Text role="timer">{t`До завершення сеансу лишилося секунд: ${seconds}.`}</Text>
        <Text>
          {phase === 'idle-soon'
            ? t`Ви давно нічого не робили. Введене у формах збережеться й після нового входу.`
            : t`Тривалість сеансу обмежено. Збережіть роботу: після завершення доведеться увійти знову. Введене у формах збережеться.`}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void signOut()}>
            {t`Вийти`}
          </Button>
          {phase === 'idle-soon' && <Button onClick={extend} data-autofocus>{t`Продовжити`}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}

function useTicks(setNow: (now: number) => void): void {
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [setNow]);
}

/** Somebody who fills in a long form asks nothing of the gateway meanwhile, and is at work all the same. */
function useSignsOfLife(phase: SessionPhase, extend: () => void): void {
  const reportedAt = useRef(Date.now());
  useEffect(() => {
    if (phase !== 'going-on') return;
    const notice = () => {
      if (Date.now() - reportedAt.current < SIGN_OF_LIFE_MS) return;
      reportedAt.current = Date.now();
      extend();
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, notice, { passive: true });
    return () => {
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, notice);
    };
  }, [phase, extend]);
}
