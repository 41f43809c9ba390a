import type { Words } from '@hromada/shared/access-journal';

const APPLICANT: Words = { uk: 'хто звернувся', en: 'who appealed' };
const REFUSAL: Words = { uk: 'підстави відмови', en: 'grounds of the refusal' };
const DRAFT: Words = { uk: 'проєкт відповіді', en: 'draft of the answer' };
const JOURNAL: Words = { uk: 'журнал доступу до ваших даних', en: 'the journal of access to your data' };

/** What an applicant is told was read of them. Every personal field of the schema has words here (a test holds it). */
export const PERSONAL_FIELD_WORDS: Readonly<Record<string, Words>> = {
  'Appeal.text': { uk: 'текст звернення', en: 'text of the appeal' },
  'SearchHit.snippet': {
    uk: 'знайдений уривок звернення або відповіді',
    en: 'a found piece of the appeal or the answer',
  },
  'Answer.text': { uk: 'текст відповіді', en: 'text of the answer' },
  'Answer.refusalBasis': REFUSAL,
  'Answer.refusalReasons': REFUSAL,
  'Answer.refusalAppeal': REFUSAL,
  'AnswerDraft.text': DRAFT,
  'AnswerDraft.refusalBasis': DRAFT,
  'AnswerDraft.refusalReasons': DRAFT,
  'AnswerDraft.refusalAppeal': DRAFT,
  'AppealNotice.text': { uk: 'повідомлення автору', en: 'what the author was told' },
  'Applicant.personId': APPLICANT,
  'Applicant.person': APPLICANT,
  'Applicant.statedName': { uk: 'імʼя за листом', en: 'name as stated in the letter' },
  'Applicant.statedAddress': { uk: 'адреса за листом', en: 'address as stated in the letter' },
  'Applicant.contact': { uk: 'контакт', en: 'contact' },
  'CityIssueReporter.name': { uk: 'імʼя заявника повідомлення', en: 'name of who reported' },
  'CityIssueReporter.contact': { uk: 'контакт заявника повідомлення', en: 'contact of who reported' },
  'Person.appeals': { uk: 'перелік звернень особи', en: 'list of the person’s appeals' },
  'Query.appealAccesses': JOURNAL,
  'Query.myAppealAccesses': JOURNAL,
  'DataAccessEntry.personIds': JOURNAL,
};
