import type { LaunchOptions } from 'puppeteer-core';

export function findChromium(): Promise<string>;
export function isBundled(path: string): boolean;
export const args: string[];
export function launchOptions(): Promise<LaunchOptions>;
