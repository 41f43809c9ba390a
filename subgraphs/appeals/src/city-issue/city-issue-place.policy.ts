import type { Fault } from '../fault.ts';

/** A point of the earth in degrees of WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth in metres (IUGG R1). */
export const EARTH_RADIUS = 6_371_008.8;

/** Metres of a search around a point, both ends included. */
export const RADIUS_BOUNDS = { min: 1, max: 5_000 } as const;

/** Ukraine with a margin: what lies outside is a mistake, most often of the two numbers in the wrong order. */
const COUNTRY = { south: 44, north: 52.5, west: 22, east: 40.5 } as const;

/** What is wrong with a point that a report names. */
export function placeFaults({ latitude, longitude }: Point): Fault<'OUTSIDE_COUNTRY'>[] {
  const isInside =
    latitude >= COUNTRY.south && latitude <= COUNTRY.north && longitude >= COUNTRY.west && longitude <= COUNTRY.east;
  return isInside ? [] : [{ field: 'latitude', code: 'OUTSIDE_COUNTRY' }];
}

/** Metres between two points along the great circle (haversine). */
export function distanceBetween(one: Point, other: Point): number {
  const lift = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const turn = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const chord = lift + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * turn;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The box of degrees that holds every point within so many metres; an index can look into it. */
export function boxAround({ latitude, longitude }: Point, metres: number) {
  const angle = metres / EARTH_RADIUS;
  const up = degrees(angle);
  // wider than up / cos(latitude): the circle bulges towards the pole
  const aside = degrees(Math.asin(Math.min(1, Math.sin(angle) / Math.cos(radians(latitude)))));
  return { south: latitude - up, north: latitude + up, west: longitude - aside, east: longitude + aside };
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
