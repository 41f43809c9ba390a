import { describe, expect, test } from 'vitest';
import { boxAround, distanceBetween, EARTH_RADIUS, type Point, placeFaults } from './city-issue-place.policy.ts';

const KYIV: Point = { latitude: 50.4501, longitude: 30.5234 };
const LVIV: Point = { latitude: 49.8397, longitude: 24.0297 };

describe('the great circle', () => {
  test.each<[string, Point, Point, number, number]>([
    ['the same point', KYIV, KYIV, 0, 0],
    [
      'a degree along a meridian is π·R/180',
      { latitude: 48, longitude: 30 },
      { latitude: 49, longitude: 30 },
      (Math.PI * EARTH_RADIUS) / 180,
      0.001,
    ],
    [
      'a quarter of the equator',
      { latitude: 0, longitude: 0 },
      { latitude: 0, longitude: 90 },
      (Math.PI * EARTH_RADIUS) / 2,
      0.001,
    ],
    ['Kyiv to Lviv by road maps: about 468 km', KYIV, LVIV, 468_000, 1_500],
  ])('%s', (_, one, other, metres, tolerance) => {
    expect(Math.abs(distanceBetween(one, other) - metres)).toBeLessThanOrEqual(tolerance);
    expect(distanceBetween(other, one)).toBeCloseTo(distanceBetween(one, other), 6);
  });

  test.each([10, 100, 1_000, 5_000])('the box around %i m holds the whole circle, and touches it', (metres) => {
    const { south, north, west, east } = boxAround(KYIV, metres);
    expect(distanceBetween(KYIV, { ...KYIV, latitude: north })).toBeCloseTo(metres, 3);
    expect(distanceBetween(KYIV, { ...KYIV, latitude: south })).toBeCloseTo(metres, 3);
    for (let step = 0; step <= 200; step += 1) {
      // every point of both sides is at the circle or beyond it
      const latitude = south + ((north - south) * step) / 200;
      for (const longitude of [west, east])
        expect(distanceBetween(KYIV, { latitude, longitude })).toBeGreaterThanOrEqual(metres - 0.001);
    }
  });
});

describe('a place', () => {
  test.each<[string, Point, boolean]>([
    ['in Kyiv', KYIV, true],
    ['in Lviv', LVIV, true],
    ['the two numbers in the wrong order', { latitude: KYIV.longitude, longitude: KYIV.latitude }, false],
    ['nowhere', { latitude: 0, longitude: 0 }, false],
    ['not a number', { latitude: Number.NaN, longitude: 30 }, false],
  ])('%s', (_, point, isGood) => {
    expect(placeFaults(point).length === 0).toBe(isGood);
  });
});
