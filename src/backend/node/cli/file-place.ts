/** Where a command finds the evidence: a folder beside the data, or a bucket of an S3-compatible store named by options and environment. */
import { join } from 'node:path';
import type { FileStore } from '../../store.ts';
import { createFolderFiles } from '../files.ts';
import { createS3Files } from '../s3-files.ts';
import { Misuse, type Terminal } from './command.ts';

export const filePlaceOptions = { files: { type: 'string' }, 's3-endpoint': { type: 'string' }, 's3-region': { type: 'string' } } as const;
export interface FilePlaceValues { readonly files?: string | undefined; readonly 's3-endpoint'?: string | undefined; readonly 's3-region'?: string | undefined }

export function filesOf(values: FilePlaceValues, data: string, { env }: Terminal): FileStore {
  const place = values.files ?? env['REDRESS_FILES'];
  if (place === undefined) return createFolderFiles(join(data, 'files'));
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,62})(?:\/([\w./-]*))?$/.exec(place) ?? [];
  if (bucket === undefined) throw new Misuse(`--files ${place} names no bucket. Write it like s3://evidence, or s3://evidence/redress to share one.`);
  const [accessKeyId, secretAccessKey, sessionToken] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY'], env['AWS_SESSION_TOKEN']];
  if (!accessKeyId || !secretAccessKey) throw new Misuse('--files s3://… needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment.');
  const region = values['s3-region'] ?? env['AWS_REGION'] ?? 'us-east-1';
  const endpoint = values['s3-endpoint'] ?? env['AWS_ENDPOINT_URL_S3'] ?? `https://s3.${region}.amazonaws.com`;
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) throw new Misuse(`--s3-endpoint ${endpoint} is not an address. Write it like https://minio.shop.example.`);
  return createS3Files({ endpoint, bucket, prefix: prefix && `${prefix.replace(/\/$/, '')}/`, region, accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) });
}
