import { useLingui } from '@lingui/react/macro';
import classes from './faction-name.module.css';

/** The heading of a group; where the source tells of no faction at all, it says that rather than «outside factions». */
export function GroupName({
  faction,
  areFactionsKnown,
}: {
  readonly faction: { readonly name: string; readonly colour: string } | null;
  readonly areFactionsKnown: boolean;
}) {
  const { t } = useLingui();
  return areFactionsKnown ? <FactionName faction={faction} /> : <span>{t`Фракцій у джерелі не зазначено`}</span>;
}

/** The name of a faction beside a dot of its colour; null stands for those outside factions. */
export function FactionName({
  faction,
}: {
  readonly faction: { readonly name: string; readonly colour: string } | null;
}) {
  const { t } = useLingui();
  if (!faction) return <span>{t`Позафракційні`}</span>;
  return (
    <span className={classes.faction}>
      <span className={classes.dot} style={{ background: faction.colour }} aria-hidden />
      {faction.name}
    </span>
  );
}
