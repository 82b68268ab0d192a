/** `redress/backend/node`: the reference server with its database, files and listener, for Node. Without the packages it needs it says which those are. */
import { needed } from '../backend/node/needed.ts';

export const { serve, listen, openStore, DataFolderInUse, createFolderFiles, createS3Files, staticFiles } = await needed(() => import('../backend/node/index.ts'));
export type { Handle, Listener, ListenOptions, OpenOptions, S3Options, ServeOptions, Server, StorePlace } from '../backend/node/index.ts';
export { PackageMissing } from '../backend/node/needed.ts';
