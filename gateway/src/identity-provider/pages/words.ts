import type { FormProblem } from '../accounts.ts';
import { PASSWORD_MIN } from '../password.policy.ts';

/** Languages of the pages. */
export type Language = 'uk' | 'en';

const UK = {
  system: 'Громада',
  otherLanguage: 'English',
  signIn: 'Вхід',
  signInTo: 'Вхід до застосунку',
  chooseEmployee: 'Оберіть працівника, від імені якого працюватимете. Це демонстрація: пароля не треба.',
  chooseResident: 'Оберіть мешканця, від імені якого увійдете. Це демонстрація: пароля не треба.',
  nobodyToChoose: 'Перелік тимчасово недоступний. Спробуйте ще раз за хвилину.',
  login: 'Логін',
  password: 'Пароль',
  enter: 'Увійти',
  wrongPassword: 'Логін або пароль не підходить. Після пʼяти невдалих спроб вхід закривається на 15 хвилин.',
  haveInvitation: 'Маю запрошення',
  consent: 'Дозвіл застосунку',
  consentAsk: 'просить дозволу діяти від вашого імені:',
  consentOffline: 'діяти й тоді, коли ви не в застосунку',
  allow: 'Дозволити',
  refuse: 'Відмовити',
  invitation: 'Запрошення',
  invitationLead: 'Введіть код, який дав вам адміністратор, і оберіть логін та пароль.',
  code: 'Код запрошення',
  loginHint: 'латинські літери, цифри, крапка, дефіс; від 3 знаків',
  passwordHint: `щонайменше ${PASSWORD_MIN} знаків; довга фраза краща за складне слово`,
  repeat: 'Пароль ще раз',
  create: 'Створити обліковий запис',
  created: 'Обліковий запис створено',
  createdLead: 'Тепер увійдіть із новим логіном і паролем.',
  toSignIn: 'До входу',
  correct: 'Виправте, будь ласка:',
  failed: 'Вхід не вдався',
  failedLead: 'Почніть вхід спочатку. Якщо помилка повторюється, зверніться до адміністратора.',
  away: 'Служба, що знає працівників, зараз не відповідає. Спробуйте ще раз за хвилину.',
  reason: 'Код помилки',
  problems: {
    LOGIN_SHAPE: 'Логін: лише латинські літери, цифри, крапка, дефіс; від 3 до 64 знаків.',
    PASSWORD_SHORT: `Пароль коротший за ${PASSWORD_MIN} знаків.`,
    PASSWORD_LONG: 'Пароль довший за 128 знаків.',
    PASSWORD_TELLS_LOGIN: 'Пароль містить логін.',
    PASSWORD_PLAIN: 'Пароль складається лише з кількох різних знаків.',
    PASSWORDS_DIFFER: 'Паролі не збігаються.',
    LOGIN_TAKEN: 'Такий логін уже зайнятий.',
  },
  scopes: {
    'appeals:read': 'бачити ваші звернення',
    'appeals:write': 'подавати звернення від вашого імені',
    'services:read': 'бачити ваші заяви на послуги',
    'services:write': 'подавати заяви на послуги від вашого імені',
    'residents:read': 'бачити ваші дані в реєстрі громади',
    'votes:read': 'бачити відкриті голосування ради',
    'statistics:read': 'бачити відкриту статистику',
  } as Readonly<Record<string, string>>,
};

/** Everything the pages say in one language. */
export type Words = typeof UK;

const EN: Words = {
  system: 'Hromada',
  otherLanguage: 'Українська',
  signIn: 'Sign in',
  signInTo: 'Sign in to',
  chooseEmployee: 'Choose the employee you will work as. This is a demonstration: no password is needed.',
  chooseResident: 'Choose the resident you will sign in as. This is a demonstration: no password is needed.',
  nobodyToChoose: 'The list is not available now. Try again in a minute.',
  login: 'Login',
  password: 'Password',
  enter: 'Sign in',
  wrongPassword: 'The login or the password is wrong. Five failures close the login for 15 minutes.',
  haveInvitation: 'I have an invitation',
  consent: 'Permission for a program',
  consentAsk: 'asks to act on your behalf:',
  consentOffline: 'to act also while you are away from it',
  allow: 'Allow',
  refuse: 'Refuse',
  invitation: 'Invitation',
  invitationLead: 'Enter the code that the administrator gave you, and choose a login and a password.',
  code: 'Invitation code',
  loginHint: 'latin letters, digits, dot, hyphen; 3 or more',
  passwordHint: `at least ${PASSWORD_MIN} characters; a long phrase is better than a difficult word`,
  repeat: 'Password once more',
  create: 'Create the account',
  created: 'The account is made',
  createdLead: 'Now sign in with your new login and password.',
  toSignIn: 'To the sign-in',
  correct: 'Please correct:',
  failed: 'The sign-in did not work',
  failedLead: 'Begin again. If it happens once more, tell the administrator.',
  away: 'The service that knows the employees does not answer now. Try again in a minute.',
  reason: 'Error code',
  problems: {
    LOGIN_SHAPE: 'Login: latin letters, digits, dot, hyphen only; 3 to 64 characters.',
    PASSWORD_SHORT: `The password is shorter than ${PASSWORD_MIN} characters.`,
    PASSWORD_LONG: 'The password is longer than 128 characters.',
    PASSWORD_TELLS_LOGIN: 'The password contains the login.',
    PASSWORD_PLAIN: 'The password is made of a few different characters only.',
    PASSWORDS_DIFFER: 'The passwords differ.',
    LOGIN_TAKEN: 'This login is taken.',
  },
  scopes: {
    'appeals:read': 'see your appeals',
    'appeals:write': 'submit appeals on your behalf',
    'services:read': 'see your applications for services',
    'services:write': 'submit applications for services on your behalf',
    'residents:read': 'see your record in the register',
    'votes:read': 'see open votes of the council',
    'statistics:read': 'see open statistics',
  },
};

export function words(language: Language): Words {
  return language === 'uk' ? UK : EN;
}

/** A problem in words: ours by its code, the subgraph's as it was worded there. */
export function sentenceOf(problem: FormProblem, language: Language): string {
  return typeof problem === 'string' ? words(language).problems[problem] : problem.message;
}
