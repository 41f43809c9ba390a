import type { StandardTable } from './standard-table.type.ts';

// Annex 30 «Дані про депутатів ради, у тому числі контактні дані та графік прийому»: CMU Resolution 835, as amended.

/** Table `deputies` of annex 30. */
export const DEPUTIES: StandardTable = {
  name: 'deputies',
  title: 'Депутати ради',
  key: ['id'],
  columns: [
    { name: 'id', title: 'Ідентифікатор', datatype: 'string', isRequired: true },
    { name: 'votingIdentifier', title: 'Номер в системі голосування', datatype: 'string', isRequired: false },
    { name: 'familyName', title: 'Прізвище', datatype: 'string', isRequired: true },
    { name: 'name', title: 'Імʼя', datatype: 'string', isRequired: true },
    { name: 'additionalName', title: 'По батькові', datatype: 'string', isRequired: true },
    { name: 'gender', title: 'Стать', datatype: 'integer', isRequired: true },
    { name: 'birthDate', title: 'Дата народження', datatype: 'date', isRequired: true },
    { name: 'image', title: 'Фото', datatype: 'anyURL', isRequired: true },
    { name: 'biography', title: 'Біографічні дані', datatype: 'string', isRequired: true },
    { name: 'partyName', title: 'Назва партії', datatype: 'string', isRequired: true },
    { name: 'partyId', title: 'Ідентифікатор партії', datatype: 'string', isRequired: false },
    { name: 'email', title: 'Електронна пошта', datatype: 'string', isRequired: true },
    { name: 'telephone', title: 'Номер телефону', datatype: 'string', isRequired: true },
    { name: 'homepage', title: 'Веб-сторінка', datatype: 'anyURL', isRequired: false },
    { name: 'account', title: 'Соціальні медіа', datatype: 'anyURL', isRequired: false },
    { name: 'factionName', title: 'Назва фракції', datatype: 'string', isRequired: true },
    { name: 'factionPost', title: 'Посада у фракції', datatype: 'string', isRequired: false },
    { name: 'commissionName', title: 'Назва постійної комісії', datatype: 'string', isRequired: false },
    { name: 'commissionPost', title: 'Посада у постійній комісії', datatype: 'string', isRequired: false },
    { name: 'areaId', title: 'Виборчий округ', datatype: 'integer', isRequired: false },
    { name: 'CATUTTC', title: 'Код КАТОТТГ', datatype: 'string', isRequired: true },
    { name: 'addressPostCode', title: 'Поштовий індекс', datatype: 'string', isRequired: true },
    { name: 'addressAdminUnitL1', title: 'Країна', datatype: 'string', isRequired: true },
    { name: 'addressAdminUnitL2', title: 'Регіон', datatype: 'string', isRequired: true },
    { name: 'addressAdminUnitL3', title: 'Район', datatype: 'string', isRequired: false },
    { name: 'addressAdminUnitL4', title: 'Територіальна громада', datatype: 'string', isRequired: false },
    { name: 'addressPostName', title: 'Населений пункт', datatype: 'string', isRequired: true },
    { name: 'addressThoroughfare', title: 'Вулиця або аналог', datatype: 'string', isRequired: true },
    { name: 'addressLocatorDesignator', title: 'Номер об’єкта', datatype: 'string', isRequired: true },
    { name: 'addressLocatorBuilding', title: 'Номер корпусу', datatype: 'string', isRequired: false },
    { name: 'addressLocatorName', title: 'Назва будівлі або її частини', datatype: 'string', isRequired: false },
    { name: 'openingHours', title: 'Графік прийому', datatype: 'string', isRequired: true },
    { name: 'availabilityRestriction', title: 'Уточнення графіка прийому', datatype: 'string', isRequired: false },
  ],
};

/** Annex 30, one table. */
export const ANNEX_30: readonly StandardTable[] = [DEPUTIES];

/**
 * Columns of annex 30 that are private contacts or more of a person than the office needs: neither kept nor published.
 * What is public stays: name, party, faction, commission, district, where and when citizens are received.
 * @see decision 0025; Law 2297-VI, art. 5, 6; Law 93-IV, art. 16
 */
export const PRIVATE_COLUMNS: ReadonlySet<string> = new Set([
  'birthDate',
  'email',
  'telephone',
  'account',
  'biography',
]);
