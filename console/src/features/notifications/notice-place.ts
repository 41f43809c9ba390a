/** What a notice is about. */
export interface NoticeAbout {
  readonly recordKind: 'APPEAL' | 'CLIENT';
  readonly recordId: string;
}

/** Where the record of a notice is shown. */
export function placeOfNotice({ recordKind, recordId }: NoticeAbout) {
  return recordKind === 'APPEAL'
    ? ({ to: '/appeals/$appealId', params: { appealId: recordId } } as const)
    : ({ to: '/administration/clients/$clientId', params: { clientId: recordId } } as const);
}

/** A count as a small badge has room for it. */
export function shownCount(count: number): string {
  return count > 99 ? '99+' : String(count);
}
