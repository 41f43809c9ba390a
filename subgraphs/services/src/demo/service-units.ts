import { demoId } from '@hromada/shared/demo';
import type { DemoService } from './demo-service.ts';

/** Place of the deciding unit in the demo council (`demoId('org-unit', n)`), by area of life. */
const UNIT_OF_AREA: Readonly<Record<string, number>> = {
  Бізнес: 7,
  'Довкілля та благоустрій': 14,
  Транспорт: 9,
  Земля: 12,
  Будівництво: 13,
  Нерухомість: 13,
  'Соціальна підтримка': 10,
  'Ветеранам і їхнім родинам': 10,
  'Внутрішньо переміщеним особам': 10,
  Житло: 7,
  'Діти та освіта': 11,
};

/** The unit that decides on applications for a demo service; null where the counter decides itself. */
export function unitOf({ area }: DemoService): string | null {
  const unit = UNIT_OF_AREA[area];
  return unit === undefined ? null : demoId('org-unit', unit);
}
