import { StartFailure } from '../failure.ts';

export function databaseUrlMalformed(variable: string): StartFailure {
  return new StartFailure(
    'DATABASE_URL_MALFORMED',
    `${variable} не схожа на адресу PostgreSQL: очікується postgres://користувач:пароль@сервер:5432/база`,
    `${variable} is not an address of PostgreSQL: expected postgres://user:password@server:5432/database`,
  );
}

export function databaseUnreachable(server: string, reason: string): StartFailure {
  return new StartFailure(
    'DATABASE_UNREACHABLE',
    `Сервер PostgreSQL ${server} з DATABASE_URL не відповідає (${reason}): перевірте адресу і чи його запущено`,
    `The PostgreSQL server ${server} of DATABASE_URL does not answer (${reason}): check the address and that it runs`,
  );
}

export function databaseRefusedUser(user: string): StartFailure {
  return new StartFailure(
    'DATABASE_REFUSED_USER',
    `PostgreSQL не впускає користувача ${user}: перевірте ім'я й пароль у DATABASE_URL та HROMADA_SECRET`,
    `PostgreSQL does not let the user ${user} in: check the name and password in DATABASE_URL and HROMADA_SECRET`,
  );
}

export function databaseMissing(database: string): StartFailure {
  return new StartFailure(
    'DATABASE_MISSING',
    `На сервері з DATABASE_URL немає бази ${database}: створіть її командою createdb --encoding=UTF8 ${database}`,
    `The server of DATABASE_URL has no database ${database}: make it with createdb --encoding=UTF8 ${database}`,
  );
}

export function databaseRightsMissing(user: string, what: string): StartFailure {
  return new StartFailure(
    'DATABASE_RIGHTS_MISSING',
    `Користувачеві ${user} з DATABASE_URL бракує прав (${what}): потрібен власник бази з правом CREATEROLE`,
    `The user ${user} of DATABASE_URL lacks rights (${what}): the owner of the database with CREATEROLE is needed`,
  );
}

export function databaseTooOld(version: string): StartFailure {
  return new StartFailure(
    'DATABASE_TOO_OLD',
    `PostgreSQL у DATABASE_URL має версію ${version}, а потрібна 15 чи новіша`,
    `PostgreSQL in DATABASE_URL is ${version} and 15 or newer is needed`,
  );
}

export function databaseUnfitForUkrainian(what: string): StartFailure {
  return new StartFailure(
    'DATABASE_UNFIT_FOR_UKRAINIAN',
    `База з DATABASE_URL не знає української (${what}): створіть її з кодуванням UTF8 і локаллю C.UTF-8 або uk_UA.UTF-8`,
    `The database of DATABASE_URL does not know Ukrainian (${what}): make it with encoding UTF8 and locale C.UTF-8 or uk_UA.UTF-8`,
  );
}

export function extensionMissing(extension: string): StartFailure {
  return new StartFailure(
    'EXTENSION_MISSING',
    `На сервері з DATABASE_URL немає розширення ${extension}: установіть пакунок postgresql-contrib`,
    `The server of DATABASE_URL has no extension ${extension}: install the package postgresql-contrib`,
  );
}
