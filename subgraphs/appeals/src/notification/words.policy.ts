import { filledIn, type TemplateText } from './notification.policy.ts';

/** Params of a notice as they are kept: days as ISO days. */
export type NoticeParams = Readonly<Record<string, string>>;

/** Which words, and the words. */
export interface TemplateLike extends TemplateText {
  readonly event: string;
  readonly audience: string;
  readonly channel: string;
  readonly language: string;
}

/** Words of a notice in a language; in Ukrainian where that language has none, and by its code where nothing has. */
export function wordsOf(
  notice: { readonly event: string; readonly audience: string; readonly channel: string; readonly params: unknown },
  templates: readonly TemplateLike[],
  { language, link = '' }: { language: 'uk' | 'en'; link?: string },
): TemplateText {
  const fits = (wanted: string) => (template: TemplateLike) =>
    template.language === wanted &&
    template.event === notice.event &&
    template.audience === notice.audience &&
    template.channel === notice.channel;
  const template = templates.find(fits(language)) ?? templates.find(fits('uk'));
  if (!template) return { subject: notice.event, body: notice.event };
  const words = { ...shown(notice.params as NoticeParams), link };
  return { subject: filledIn(template.subject, words), body: filledIn(template.body, words) };
}

/** A day as it is written on paper in both languages of the house, 02.03.2026. */
function shown(params: NoticeParams): NoticeParams {
  const { dueOn } = params;
  return dueOn === undefined ? params : { ...params, dueOn: dueOn.split('-').reverse().join('.') };
}
