/** Every change to the tables, oldest first, in SQL that each backend understands. What has been released is never edited: add the next one. */
export const migrations: readonly string[] = [
  `CREATE TABLE votes (
     once TEXT PRIMARY KEY,
     answer TEXT,
     day TEXT NOT NULL,
     helpful INTEGER NOT NULL,
     reason TEXT,
     concepts TEXT NOT NULL,
     results TEXT NOT NULL
   )`,
  `CREATE TABLE addresses (
     conversation TEXT PRIMARY KEY,
     scope TEXT NOT NULL,
     tenant TEXT NOT NULL,
     team TEXT,
     name TEXT,
     reference TEXT NOT NULL,
     state TEXT NOT NULL,
     reason TEXT,
     failures INTEGER NOT NULL,
     since BIGINT NOT NULL,
     held_until BIGINT NOT NULL
   );
   CREATE INDEX addresses_team ON addresses (team);
   CREATE TABLE subscriptions (
     id TEXT PRIMARY KEY,
     conversation TEXT NOT NULL REFERENCES addresses (conversation) ON DELETE CASCADE,
     wants TEXT NOT NULL,
     timing TEXT NOT NULL,
     quiet TEXT,
     made_by TEXT NOT NULL,
     since BIGINT NOT NULL,
     paused INTEGER NOT NULL
   );
   CREATE INDEX subscriptions_conversation ON subscriptions (conversation);
   CREATE TABLE notices (
     id TEXT PRIMARY KEY,
     review TEXT NOT NULL UNIQUE,
     edition INTEGER NOT NULL,
     state TEXT NOT NULL,
     due BIGINT,
     approvals TEXT NOT NULL,
     snapshot TEXT NOT NULL,
     made BIGINT NOT NULL
   );
   CREATE TABLE posts (
     id TEXT PRIMARY KEY,
     conversation TEXT NOT NULL,
     state TEXT NOT NULL,
     due BIGINT NOT NULL,
     next BIGINT,
     attempts INTEGER NOT NULL,
     started BIGINT,
     sent BIGINT,
     activity TEXT,
     reason TEXT,
     wanted INTEGER NOT NULL,
     posted INTEGER NOT NULL
   );
   CREATE INDEX posts_next ON posts (next) WHERE next IS NOT NULL;
   CREATE INDEX posts_conversation ON posts (conversation);
   CREATE INDEX posts_unfinished ON posts (state) WHERE state NOT IN ('sent', 'cancelled');
   CREATE TABLE deliveries (
     notice TEXT NOT NULL REFERENCES notices (id),
     conversation TEXT NOT NULL,
     post TEXT NOT NULL REFERENCES posts (id),
     subscription TEXT NOT NULL,
     cancelled INTEGER NOT NULL,
     PRIMARY KEY (notice, conversation)
   );
   CREATE INDEX deliveries_post ON deliveries (post);
   CREATE INDEX deliveries_conversation ON deliveries (conversation);
   CREATE TABLE tenants (id TEXT PRIMARY KEY);
   CREATE TABLE sends (tenant TEXT NOT NULL, conversation TEXT NOT NULL, at BIGINT NOT NULL);
   CREATE INDEX sends_conversation ON sends (conversation, at);
   CREATE INDEX sends_tenant ON sends (tenant, at);
   CREATE INDEX sends_at ON sends (at);
   CREATE TABLE seen (once TEXT PRIMARY KEY, at BIGINT NOT NULL);
   CREATE INDEX seen_at ON seen (at)`,
  `CREATE TABLE known_reviews (id TEXT PRIMARY KEY, since BIGINT NOT NULL)`,
  `ALTER TABLE addresses ADD COLUMN not_before BIGINT NOT NULL DEFAULT 0;
   ALTER TABLE sends ADD COLUMN started BIGINT NOT NULL DEFAULT 0;
   CREATE INDEX sends_started ON sends (conversation, started)`,
  `ALTER TABLE notices ADD COLUMN doubt BIGINT;
   CREATE TABLE restored (at BIGINT NOT NULL)`,
  `ALTER TABLE seen ADD COLUMN held BIGINT`,
  `UPDATE deliveries SET conversation = 'removed ' || post WHERE conversation NOT IN (SELECT conversation FROM addresses);
   UPDATE posts SET conversation = 'removed ' || id WHERE conversation NOT IN (SELECT conversation FROM addresses)`
]

/** What a backend gives to be brought up to date, as one piece of work: all of it, or nothing. */
export interface Migrating {
  /** The number of migrations already made. */
  version: () => Promise<number>
  /** Makes one migration and records its number. */
  run: (sql: string, version: number) => Promise<void>
}

/** Brings the tables up to date. @throws when they are from a newer version of this program. */
export async function migrate({ version, run }: Migrating, all: readonly string[] = migrations): Promise<void> {
  const made = await version()
  if (made > all.length) throw new Error(`The store is of version ${made}, and this program knows ${all.length}: run the newer program, or restore an older store.`)
  for (const [i, sql] of all.slice(made).entries()) await run(sql, made + i + 1)
}
