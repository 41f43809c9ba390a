/** A member's votes counted over the chosen roll calls. */
export interface ActivityCounts {
  /** roll calls in which the member was listed: only those within the mandate are */
  readonly events: number;
  readonly present: number;
  /** «за», «проти», «утримався» */
  readonly expressed: number;
  /** sittings with at least one of these roll calls */
  readonly sittings: number;
  /** of these, with the member present at least once */
  readonly attended: number;
  /** votes along the faction's line; where there is no line, a vote is in neither */
  readonly loyal: number;
  readonly rebel: number;
}

/** The measures of a member's activity. */
export type MeasureName = 'present' | 'expressed' | 'silent' | 'absent' | 'sittingAttendance' | 'loyalty';

/** A share as two whole numbers, so that anybody can check it. */
export interface Share {
  /** numerator / denominator; null when the denominator is 0 */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The measures of activity.
 *
 * present = (Y+N+A+V)/n · expressed = (Y+N+A)/n · silent = V/(Y+N+A+V) · absent = X/n ·
 * sittingAttendance = sittings with the member present / sittings · loyalty = with the line / (with + against)
 * @see Law 93-IV «Про статус депутатів місцевих рад», art. 37: the legal test of absence goes by sittings
 */
export function activityShares(counts: ActivityCounts): Readonly<Record<MeasureName, Share>> {
  return {
    present: share(counts.present, counts.events),
    expressed: share(counts.expressed, counts.events),
    silent: share(counts.present - counts.expressed, counts.present),
    absent: share(counts.events - counts.present, counts.events),
    sittingAttendance: share(counts.attended, counts.sittings),
    loyalty: share(counts.loyal, counts.loyal + counts.rebel),
  };
}

function share(numerator: number, denominator: number): Share {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

const DEFINITIONS: Readonly<Record<MeasureName, readonly [uk: string, en: string]>> = {
  present: [
    'Присутність: голосування, під час яких був у залі (за, проти, утримався, не голосував), поділені на всі голосування в межах повноважень.',
    'Presence: roll calls with the member in the hall (for, against, abstained, did not vote) over all roll calls within the mandate.',
  ],
  expressed: [
    'Участь: голосування з вибором «за», «проти» чи «утримався», поділені на всі голосування в межах повноважень.',
    'Participation: roll calls with «for», «against» or «abstained» over all roll calls within the mandate.',
  ],
  silent: [
    'Мовчання: «не голосував», поділені на голосування, під час яких був у залі.',
    'Silence: «did not vote» over roll calls with the member in the hall.',
  ],
  absent: [
    'Відсутність: голосування, під час яких не був у залі, поділені на всі голосування в межах повноважень.',
    'Absence: roll calls without the member in the hall over all roll calls within the mandate.',
  ],
  sittingAttendance: [
    'Відвідування засідань: засідання, де був присутній бодай на одному голосуванні, поділені на всі засідання з голосуваннями в межах повноважень (Закон 93-IV, ст. 37).',
    'Sitting attendance: sittings with the member present at one roll call at least, over all sittings with roll calls within the mandate (Law 93-IV, art. 37).',
  ],
  loyalty: [
    'Узгодженість із фракцією: голоси за лінією фракції, поділені на голоси за лінією та проти неї; без лінії (нічия, менш як троє у фракції, поза фракціями) голосування не враховано.',
    'Loyalty: votes along the faction’s line over votes along and against it; roll calls without a line (a tie, fewer than three members, outside factions) do not count.',
  ],
};

const BASIS_WORDS: Readonly<Record<'EXPRESSED' | 'EFFECTIVE', readonly [uk: string, en: string]>> = {
  EXPRESSED: [
    ' Лінія — найчастіший вибір серед «за», «проти», «утримався» (Rice 1925; Hix, Noury, Roland 2005).',
    ' The line is the commonest of «for», «against», «abstained» (Rice 1925; Hix, Noury, Roland 2005).',
  ],
  EFFECTIVE: [
    ' Лінія — «за» проти «не за» серед присутніх: за більшості від загального складу неголосування діє як «проти».',
    ' The line is «for» against «not for» among those present: under a majority of the composition not voting works as «against».',
  ],
};

/** The formula in words, in the reader's language. */
export function measureDefinition(name: MeasureName, basis: 'EXPRESSED' | 'EFFECTIVE', language: 'uk' | 'en'): string {
  const index = language === 'uk' ? 0 : 1;
  return DEFINITIONS[name][index] + (name === 'loyalty' ? BASIS_WORDS[basis][index] : '');
}

/** What the reader must know before comparing figures. */
export function qualityNotes(counts: ActivityCounts, isMandateObserved: boolean, language: 'uk' | 'en'): string[] {
  const notes: (readonly [uk: string, en: string])[] = [];
  if (counts.events === 0) notes.push(['За цим відбором голосувань немає.', 'No roll calls match.']);
  else if (counts.loyal + counts.rebel === 0)
    notes.push([
      'Лінії фракції немає: фракція невідома, замала або голосів бракує; узгодженість не визначено.',
      'There is no faction line: the faction is unknown, too small or did not vote; loyalty is undefined.',
    ]);
  if (isMandateObserved)
    notes.push([
      'Межі повноважень установлено за списками голосувань.',
      'The mandate is known from the lists of roll calls only.',
    ]);
  return notes.map((note) => note[language === 'uk' ? 0 : 1]);
}
