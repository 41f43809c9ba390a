import type { DocumentSupplier, TermUnit } from '../service/service-card.type.ts';

/** A document of a demo card. */
export interface DemoDocument {
  readonly name: string;
  readonly suppliedBy: DocumentSupplier;
}

/** What a demo card says. */
export interface DemoCard {
  /** absent when the card is silent and the statutory term holds */
  readonly term?: number;
  /** absent when the card is silent and the statutory rule chooses */
  readonly unit?: TermUnit;
  /** kopiykas, free of charge when absent */
  readonly fee?: number;
  readonly documents: readonly DemoDocument[];
  readonly refusals: readonly string[];
  readonly result: string;
  readonly basis: string;
}

/** A service of the demo catalogue. */
export interface DemoService extends DemoCard {
  readonly code: string;
  readonly name: string;
  readonly area: string;
  /** where the version before differed; absent when there was one version only */
  readonly before?: Partial<DemoCard>;
}

/** The applicant hands it in. */
export const handed = (name: string): DemoDocument => ({ name, suppliedBy: 'APPLICANT' });
/** The council takes it from a register. */
export const looked = (name: string): DemoDocument => ({ name, suppliedBy: 'REGISTER' });
/** The applicant shows the original. */
export const shown = (name: string): DemoDocument => ({ name, suppliedBy: 'ORIGINAL_AT_VISIT' });

export const APPLICATION = handed('Заява встановленої форми');
export const PASSPORT = shown('Паспорт громадянина України або інший документ, що посвідчує особу');
export const TAX_NUMBER = looked('Реєстраційний номер облікової картки платника податків');
export const REGISTERED_HOME = looked('Відомості про зареєстроване місце проживання з реєстру територіальної громади');
export const OWNERSHIP = looked('Відомості про речове право з Державного реєстру речових прав');
export const CADASTRE = looked('Відомості про земельну ділянку з Державного земельного кадастру');
export const COMPANY = looked('Відомості з Єдиного державного реєстру юридичних осіб та підприємців');

export const INCOMPLETE = 'Подано не всі документи, які має надати заявник';
export const UNTRUE = 'У документах виявлено недостовірні відомості';
export const NOT_ENTITLED = 'Звернулася особа, яка не має на це права';
