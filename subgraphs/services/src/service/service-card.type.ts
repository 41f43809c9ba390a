import { Access, everyone } from '@hromada/shared/access';
import { LocalDate, Public } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** In what a term is counted. */
export const TermUnit = { DAYS: 'DAYS', WORKING_DAYS: 'WORKING_DAYS' } as const;
/** @see TermUnit */
export type TermUnit = keyof typeof TermUnit;

registerEnumType(TermUnit, {
  name: 'TermUnit',
  description: 'In what the term of a service is counted (одиниця строку).',
  valuesConfig: {
    DAYS: { description: 'Calendar days (календарні дні).' },
    WORKING_DAYS: { description: 'Working days of the council (робочі дні).' },
  },
});

/** Who supplies a document. */
export const DocumentSupplier = {
  APPLICANT: 'APPLICANT',
  REGISTER: 'REGISTER',
  ORIGINAL_AT_VISIT: 'ORIGINAL_AT_VISIT',
} as const;
/** @see DocumentSupplier */
export type DocumentSupplier = keyof typeof DocumentSupplier;

registerEnumType(DocumentSupplier, {
  name: 'DocumentSupplier',
  description: 'Who supplies a document needed for a service (хто надає документ). Law 5203-VI, art. 9(7).',
  valuesConfig: {
    APPLICANT: { description: 'The applicant hands it in (подає заявник).' },
    REGISTER: { description: 'The council takes it from a state register itself (з державного реєстру).' },
    ORIGINAL_AT_VISIT: { description: 'The applicant shows the original and keeps it (оригінал під час візиту).' },
  },
});

/** A document a card asks for. */
@ObjectType({ description: 'A document needed for a service, and who supplies it (документ, потрібний для послуги).' })
@Access(everyone) // information cards are public: 5203-VI, art. 6 and 8
@Public()
export class RequiredDocument {
  readonly id!: string;
  readonly cardId!: string;

  @Field(() => String, { description: 'Name of the document (назва документа).' })
  readonly name!: string;

  @Field(() => DocumentSupplier, { description: 'Who supplies it (хто надає).' })
  readonly suppliedBy!: DocumentSupplier;
}

/** A version of an information card. */
@ObjectType({
  description:
    'A version of the information card of a service: what it takes to get it (інформаційна картка). 5203-VI, art. 8.',
})
@Access(everyone) // information cards are public: 5203-VI, art. 6 and 8
@Public()
export class ServiceCard {
  readonly serviceId!: string;
  /** as the card says; what holds is the field `term` */
  readonly term!: number | null;
  /** as the card says; what holds is the field `termUnit` */
  readonly termUnit!: TermUnit | null;

  @Field(() => ID, { description: 'Identifier of this version (ідентифікатор).' })
  readonly id!: string;

  @Field(() => Int, { description: 'Number of the version, 1 and up within a service (версія картки).' })
  readonly version!: number;

  @Field(() => LocalDate, { description: 'First day in force (діє з).' })
  readonly validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day in force; null while no end is known (діє до).' })
  readonly validTo!: string | null;

  @Field(() => Int, { description: 'What the applicant pays, in kopiykas; 0 is free of charge (плата, у копійках).' })
  readonly fee!: number;

  @Field(() => [String], { description: 'Grounds on which the service is refused, at most 50 (підстави відмови).' })
  readonly refusalGrounds!: string[];

  @Field(() => String, { description: 'What the applicant receives (результат надання послуги).' })
  readonly result!: string;

  @Field(() => String, { description: 'Laws and decisions the service rests on (правова підстава).' })
  readonly legalBasis!: string;
}
