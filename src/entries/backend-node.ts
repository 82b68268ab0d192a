/** `redress/backend/node`: the reference server with its database, files and listener, for Node. */
export { serve, type ServeOptions, type Server } from '../backend/node/serve.ts';
export { listen, type Handle, type Listener, type ListenOptions } from '../backend/node/listen.ts';
export { openStore, type OpenOptions, type StorePlace } from '../backend/node/open-store.ts';
export { DataFolderInUse } from '../backend/node/folder-lock.ts';
export { createFolderFiles } from '../backend/node/files.ts';
export { createS3Files, type S3Options } from '../backend/node/s3-files.ts';
export { staticFiles } from '../backend/node/static.ts';
