import { Badge, type MantineColor } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

/** A short word about a state. The word carries the meaning, colour and icon only help. */
export function StatusBadge({
  color,
  icon: StatusIcon,
  children,
}: {
  readonly color: MantineColor;
  readonly icon?: Icon;
  readonly children: string;
}) {
  return (
    <Badge
      variant="light"
      color={color}
      tt="none"
      fw={600}
      radius="sm"
      leftSection={StatusIcon && <StatusIcon size={14} aria-hidden />}
      styles={{ root: { flexShrink: 0 }, label: { overflow: 'visible' } }}
    >
      {children}
    </Badge>
  );
}
