import { describe, expect, test } from 'vitest';
import { isReachable, urlFaults } from './address.policy.ts';

describe('an address', () => {
  test.each([
    ['8.8.8.8', true],
    ['172.15.255.255', true],
    ['172.32.0.1', true],
    ['100.63.255.255', true],
    ['2a01:4f8::1', true],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.0.0.1', false],
    ['127.8.8.8', false],
    ['169.254.169.254', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['198.19.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['::ffff:a9fe:a9fe', false],
    ['64:ff9b::a9fe:a9fe', false],
    ['2001:0:a9fe:a9fe::1', false],
    ['2002:7f00:1::', false],
    ['2001:db8::1', false],
    ['fc00::1', false],
    ['fd00:ec2::254', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['ff02::1', false],
    ['localhost', false],
    ['', false],
  ])('%s: reachable %s', (address, expected) => {
    expect(isReachable(address, 'INTERNET')).toBe(expected);
  });

  test('of this machine is reachable in development alone, of its neighbours never', () => {
    expect(['127.0.0.1', '::1'].map((address) => isReachable(address, 'INTERNET_AND_LOOPBACK'))).toEqual([true, true]);
    const neighbours = ['10.0.0.1', '169.254.169.254', '192.168.0.1', 'fd00::1', '::ffff:127.0.0.1'];
    expect(neighbours.filter((address) => isReachable(address, 'INTERNET_AND_LOOPBACK'))).toEqual([]);
  });
});

describe('the address of an endpoint', () => {
  test.each([
    ['https://portal.example/hooks', []],
    ['https://portal.example:8443/hooks?to=1', []],
    ['http://portal.example/hooks', ['URL_NOT_HTTPS']],
    ['ftp://portal.example/', ['URL_NOT_HTTPS']],
    ['portal.example', ['URL_MALFORMED']],
    [`https://${'user:secret'}@portal.example/`, ['URL_MALFORMED']],
    ['https://portal.example/#part', ['URL_MALFORMED']],
    [`https://portal.example/${'a'.repeat(500)}`, ['URL_MALFORMED']],
    ['https://portal.example:25/', ['PORT_REFUSED']],
    ['https://portal.example:80/', ['PORT_REFUSED']],
    ['https://169.254.169.254/latest', ['ADDRESS_INTERNAL']],
    ['https://2130706433/', ['ADDRESS_INTERNAL']],
    ['https://0x7f.1/', ['ADDRESS_INTERNAL']],
    ['https://0177.0.0.1/', ['ADDRESS_INTERNAL']],
    ['https://[::1]/', ['ADDRESS_INTERNAL']],
    ['https://[::ffff:10.0.0.1]/', ['ADDRESS_INTERNAL']],
  ])('%s: %j', (url, codes) => {
    expect(urlFaults(url, 'INTERNET').map(({ code }) => code)).toEqual(codes);
  });
});
