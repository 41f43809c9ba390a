import type { Words } from '@hromada/shared/access-journal';

const APPLICANT: Words = { uk: 'хто подав заяву', en: 'who applied' };
const MESSAGE: Words = { uk: 'повідомлення у справі', en: 'messages about the application' };
const JOURNAL: Words = { uk: 'журнал доступу до ваших даних', en: 'the journal of access to your data' };

/** What an applicant is told was read of them. Every personal field of the schema has words here (a test holds it). */
export const PERSONAL_FIELD_WORDS: Readonly<Record<string, Words>> = {
  'ServiceApplicant.person': APPLICANT,
  'ServiceApplicant.personId': APPLICANT,
  'ServiceApplicant.statedName': { uk: 'імʼя зі слів заявника', en: 'name as stated' },
  'ServiceApplicant.contact': { uk: 'контакт', en: 'contact' },
  'ServiceApplication.note': { uk: 'примітка до заяви', en: 'note on the application' },
  'ServiceMessage.text': MESSAGE,
  'ServiceMessage.authorName': MESSAGE,
  'Person.serviceApplications': { uk: 'перелік заяв особи', en: 'list of the person’s applications' },
  'Query.applicationAccesses': JOURNAL,
  'Query.myApplicationAccesses': JOURNAL,
  'DataAccessEntry.personIds': JOURNAL,
};
