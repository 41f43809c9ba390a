/**
 * A failure the person at the keyboard can act on: one sentence, Ukrainian first, then English.
 * Whoever starts a program prints `sentence` and exits with 1; nobody prints a stack.
 */
export class StartFailure extends Error {
  /** Stable name of the failure, for tests and logs. */
  readonly code: string;
  /** Both languages in one line, parted by " / ". */
  readonly sentence: string;

  constructor(code: string, uk: string, en: string, options?: { cause?: unknown }) {
    super(en, options);
    this.name = 'StartFailure';
    this.code = code;
    this.sentence = oneLine(`${uk} / ${en}`);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

export function diskFull(place: string, cause?: unknown): StartFailure {
  return new StartFailure(
    'DISK_FULL',
    `На диску не залишилося місця (${place}): звільніть місце й запустіть ще раз`,
    `No space left on the disk (${place}): free some and start again`,
    { cause },
  );
}

export function portTaken(port: number): StartFailure {
  const other = port < 65_535 ? port + 1 : 4000;
  return new StartFailure(
    'PORT_TAKEN',
    `Порт ${port} уже зайнято іншою програмою: оберіть інший, наприклад PORT=${other} npm start`,
    `Port ${port} is already taken by another program: choose another one, for example PORT=${other} npm start`,
  );
}

export function dataFolderUnusable(folder: string, reason: string, cause?: unknown): StartFailure {
  return new StartFailure(
    'DATA_FOLDER_UNUSABLE',
    `Тека даних ${folder} недоступна для читання й запису (${reason}): виправте права або вкажіть іншу теку в HROMADA_DATA`,
    `The data folder ${folder} cannot be read and written (${reason}): mend its permissions or name another folder in HROMADA_DATA`,
    { cause },
  );
}

export function dataFolderBusy(folder: string, owner: { pid: number; purpose: string }): StartFailure {
  return new StartFailure(
    'DATA_FOLDER_BUSY',
    `Тека даних ${folder} вже зайнята: з нею працює ${owner.purpose} (процес ${owner.pid}); зупиніть його або вкажіть іншу теку в HROMADA_DATA`,
    `The data folder ${folder} is in use by ${owner.purpose} (process ${owner.pid}): stop it or name another folder in HROMADA_DATA`,
  );
}

export function noBinaries(platform: string): StartFailure {
  return new StartFailure(
    'NO_BINARIES',
    `Для платформи ${platform} немає вбудованого PostgreSQL: установіть PostgreSQL 15 чи новіший і вкажіть його адресу в DATABASE_URL`,
    `There is no embedded PostgreSQL for ${platform}: install PostgreSQL 15 or newer and give its address in DATABASE_URL`,
  );
}

export function binariesDoNotRun(platform: string, reason: string): StartFailure {
  return new StartFailure(
    'BINARIES_DO_NOT_RUN',
    `Вбудований PostgreSQL для ${platform} тут не запускається (${reason}): установіть PostgreSQL 15 чи новіший і вкажіть його адресу в DATABASE_URL`,
    `The embedded PostgreSQL for ${platform} does not run here (${reason}): install PostgreSQL 15 or newer and give its address in DATABASE_URL`,
  );
}

export function clusterOfAnotherMajor(folder: string, have: string, want: string): StartFailure {
  return new StartFailure(
    'CLUSTER_OF_ANOTHER_MAJOR',
    `База даних у ${folder} створена PostgreSQL ${have}, а тут PostgreSQL ${want}: перенесіть дані через pg_dump і pg_restore або вкажіть іншу теку в HROMADA_DATA`,
    `The database in ${folder} was made by PostgreSQL ${have} and this one is ${want}: carry the data over with pg_dump and pg_restore or name another folder in HROMADA_DATA`,
  );
}

export function noServerAccount(): StartFailure {
  return new StartFailure(
    'NO_SERVER_ACCOUNT',
    'PostgreSQL не працює від імені root, а облікових записів postgres, node чи nobody тут немає: запустіть від звичайного користувача',
    'PostgreSQL refuses to run as root and there is no account postgres, node or nobody here: start as an ordinary user',
  );
}

export function serverOfAnotherAccount(pid: number, folder: string): StartFailure {
  return new StartFailure(
    'SERVER_OF_ANOTHER_ACCOUNT',
    `Базою даних у ${folder} вже керує процес ${pid} іншого користувача: зупиніть його й запустіть ще раз`,
    `The database in ${folder} is run by process ${pid} of another user: stop it and start again`,
  );
}

export function secretDoesNotFit(folder: string): StartFailure {
  return new StartFailure(
    'SECRET_DOES_NOT_FIT',
    `Файл secret у ${folder} не пасує до бази даних поруч: поверніть його з резервної копії`,
    `The file secret in ${folder} does not fit the database beside it: put it back from a backup`,
  );
}

export function serverDidNotStart(reason: string, logFile: string): StartFailure {
  return new StartFailure(
    'SERVER_DID_NOT_START',
    `PostgreSQL не запустився (${reason}); подробиці в ${logFile}`,
    `PostgreSQL did not start (${reason}); details are in ${logFile}`,
  );
}

export function nodeTooOld(have: string, want: string): StartFailure {
  return new StartFailure(
    'NODE_TOO_OLD',
    `Потрібен Node.js ${want} чи новіший, а тут ${have}: оновіть Node.js`,
    `Node.js ${want} or newer is needed and this is ${have}: update Node.js`,
  );
}

export function badEnvironment(faults: readonly string[]): StartFailure {
  const list = faults.join('; ');
  return new StartFailure('BAD_ENVIRONMENT', `Неправильні налаштування: ${list}`, `Wrong settings: ${list}`);
}

export function notBuilt(file: string): StartFailure {
  return new StartFailure(
    'NOT_BUILT',
    `Систему ще не зібрано (немає ${file}): виконайте npm run build`,
    `The system is not built yet (${file} is missing): run npm run build`,
  );
}

export function programDidNotStart(name: string, reason: string, logFile: string): StartFailure {
  return new StartFailure(
    'PROGRAM_DID_NOT_START',
    `Програма ${name} не запустилася (${reason}); подробиці в ${logFile}`,
    `The program ${name} did not start (${reason}); details are in ${logFile}`,
  );
}

export function demoFailed(name: string, reason: string): StartFailure {
  return new StartFailure(
    'DEMO_FAILED',
    `Не вдалося створити демонстраційні дані ${name} (${reason})`,
    `The demonstration data of ${name} could not be made (${reason})`,
  );
}
