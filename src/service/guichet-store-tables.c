/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-store-tables.c: the tables of the store, as each version of Guichet added them. What a
 * table means, the file with its SQL knows.
 */
#include "guichet-store-tables.h"

#include <stddef.h>

const char *const guichet_store_tables[] = {
  "CREATE TABLE calls ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  time INTEGER NOT NULL," /* seconds since the epoch */
  "  dial TEXT NOT NULL,"
  "  display TEXT NOT NULL,"
  "  billing_account TEXT NOT NULL,"
  "  service_name TEXT NOT NULL,"
  "  state TEXT NOT NULL,"
  "  stage TEXT NOT NULL,"
  "  duration INTEGER NOT NULL," /* seconds */
  "  message TEXT NOT NULL,"
  "  query_id TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX calls_by_time ON calls (time, id);"
  "CREATE TABLE names (dial TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;",

  "CREATE TABLE contact_bulks ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  profile TEXT NOT NULL,"
  "  account TEXT NOT NULL,"
  "  time INTEGER NOT NULL" /* seconds since the epoch */
  ") STRICT;"
  "CREATE TABLE contact_parts (" /* one request each */
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  bulk INTEGER NOT NULL REFERENCES contact_bulks (id),"
  "  kind TEXT NOT NULL,"
  "  name TEXT NOT NULL,"
  "  admin TEXT," /* who shall be it; NULL: not in this request */
  "  tech TEXT,"
  "  billing TEXT,"
  "  state TEXT NOT NULL,"
  "  sent INTEGER NOT NULL," /* milliseconds since the epoch by OVHcloud's clock, 0: never */
  "  tasks TEXT NOT NULL,"   /* OVHcloud's numbers of the requests, with spaces between */
  "  code INTEGER NOT NULL," /* of the error, if it failed */
  "  message TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX contact_parts_by_bulk ON contact_parts (bulk, id);",

  "CREATE TABLE services ("
  "  profile TEXT NOT NULL,"
  "  kind TEXT NOT NULL,"
  "  name TEXT NOT NULL,"
  "  telephony_group TEXT NOT NULL,"
  "  description TEXT NOT NULL,"
  "  admin TEXT," /* the contacts: NULL: not known yet */
  "  tech TEXT,"
  "  billing TEXT,"
  "  state TEXT NOT NULL,"
  "  locks TEXT NOT NULL,"
  "  PRIMARY KEY (profile, kind, name)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE service_tables ("
  "  profile TEXT PRIMARY KEY,"
  "  account TEXT NOT NULL,"
  "  time INTEGER NOT NULL" /* nothing in it is older: seconds since the epoch */
  ") STRICT;"
  "CREATE TABLE recent_accounts ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT," /* counts the uses */
  "  profile TEXT NOT NULL,"
  "  account TEXT NOT NULL,"
  "  UNIQUE (profile, account)"
  ") STRICT;",

  "CREATE TABLE accepted_requests ("
  "  profile TEXT NOT NULL,"
  "  account TEXT NOT NULL,"
  "  request INTEGER NOT NULL,"
  "  PRIMARY KEY (profile, account, request)"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE request_news (" /* requests as they were read last, from the side of an account */
  "  profile TEXT NOT NULL,"
  "  account TEXT NOT NULL,"
  "  request INTEGER NOT NULL,"
  "  asking TEXT NOT NULL,"
  "  from_account TEXT NOT NULL,"
  "  to_account TEXT NOT NULL,"
  "  service TEXT NOT NULL,"
  "  types INTEGER NOT NULL,"
  "  requested INTEGER NOT NULL," /* seconds since the epoch */
  "  state TEXT NOT NULL,"
  "  news TEXT NOT NULL," /* what nobody has been told yet */
  "  warned INTEGER NOT NULL,"
  "  PRIMARY KEY (profile, account, request)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE request_readings ("
  "  profile TEXT NOT NULL,"
  "  account TEXT NOT NULL,"
  "  time INTEGER NOT NULL,"
  "  PRIMARY KEY (profile, account)"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE directory_entries (" /* fields by OVHcloud's names; NULL: not in its answer */
  "  profile TEXT NOT NULL,"
  "  telephony_group TEXT NOT NULL,"
  "  service TEXT NOT NULL,"
  "  known INTEGER NOT NULL," /* whether it was ever read */
  "  legalForm TEXT, name TEXT, firstName TEXT, gender TEXT, birthDate TEXT, occupation TEXT,"
  "  siret TEXT, ape TEXT, socialNomination TEXT, socialNominationExtra TEXT, email TEXT,"
  "  country TEXT, postCode TEXT, city TEXT, cedex TEXT, postBox TEXT, urbanDistrict TEXT,"
  "  wayNumber TEXT, wayNumberExtra TEXT, wayType TEXT, wayName TEXT, address TEXT,"
  "  addressExtra TEXT, lineDescription TEXT, directoryServiceCode TEXT,"
  "  displayUniversalDirectory TEXT, displayMarketingDirectory TEXT, displaySearchReverse TEXT,"
  "  displayFirstName TEXT, displayOnlyCity TEXT, number TEXT, areaCode TEXT, inseeCode TEXT,"
  "  status TEXT, modificationType TEXT, modificationDate TEXT,"
  "  PRIMARY KEY (profile, service)"
  ") STRICT;"
  "CREATE TABLE directory_tables ("
  "  profile TEXT PRIMARY KEY,"
  "  account TEXT NOT NULL,"
  "  time INTEGER NOT NULL" /* nothing in it is older: seconds since the epoch */
  ") STRICT;",

  "CREATE TABLE directory_bulks ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT, profile TEXT NOT NULL, account TEXT NOT NULL,"
  "  time INTEGER NOT NULL" /* seconds since the epoch */
  ") STRICT;"
  "CREATE TABLE directory_parts (" /* one entry each */
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  bulk INTEGER NOT NULL REFERENCES directory_bulks (id),"
  "  telephony_group TEXT NOT NULL, service TEXT NOT NULL, state TEXT NOT NULL,"
  "  code INTEGER NOT NULL, message TEXT NOT NULL" /* of the error, if it failed */
  ") STRICT;"
  "CREATE INDEX directory_parts_by_bulk ON directory_parts (bulk, id);"
  "CREATE TABLE directory_fields ("
  "  part INTEGER NOT NULL REFERENCES directory_parts (id), field TEXT NOT NULL,"
  "  before TEXT NOT NULL, wanted TEXT NOT NULL, PRIMARY KEY (part, field)"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE directory_drafts (" /* typed, neither saved nor discarded */
  "  profile TEXT NOT NULL, service TEXT NOT NULL, field TEXT NOT NULL,"
  "  before TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (profile, service, field)"
  ") STRICT, WITHOUT ROWID;",

  /* Why nothing is sent of a part, the field that it is for, and what would be wrong with it */
  "ALTER TABLE directory_parts ADD COLUMN skipped TEXT NOT NULL DEFAULT 'no';"
  "ALTER TABLE directory_parts ADD COLUMN skipped_field TEXT NOT NULL DEFAULT 'legalForm';"
  "ALTER TABLE directory_parts ADD COLUMN fault TEXT NOT NULL DEFAULT 'fine';",

  "CREATE TABLE directory_awaited (" /* whose publication was scheduled when it was last read */
  "  profile TEXT NOT NULL, service TEXT NOT NULL,"
  "  time INTEGER NOT NULL," /* when it was last looked at by itself: seconds since the epoch */
  "  PRIMARY KEY (profile, service)"
  ") STRICT, WITHOUT ROWID;",

  /* Why a call failed, as a word; its message is a sentence in some language where there is none */
  "ALTER TABLE calls ADD COLUMN cause TEXT NOT NULL DEFAULT '';",

  "CREATE TABLE trades (" /* changes of owner that are being ordered */
  "  id INTEGER PRIMARY KEY AUTOINCREMENT, profile TEXT NOT NULL, account TEXT NOT NULL,"
  "  time INTEGER NOT NULL," /* seconds since the epoch */
  "  domain TEXT NOT NULL,"
  "  holder INTEGER NOT NULL," /* who shall be the owner: OVHcloud's number */
  "  cart TEXT NOT NULL,"
  "  last_order INTEGER NOT NULL" /* the newest there was before; 0: none */
  ") STRICT;",
  "CREATE TABLE domains ("
  "  profile TEXT NOT NULL, name TEXT NOT NULL, known INTEGER NOT NULL," /* it was read */
  "  holder TEXT NOT NULL, holder_name TEXT NOT NULL, admin TEXT NOT NULL, tech TEXT NOT NULL,"
  "  billing TEXT NOT NULL, state TEXT NOT NULL, suspended INTEGER NOT NULL, lock TEXT NOT NULL,"
  "  expiry INTEGER NOT NULL, PRIMARY KEY (profile, name)" /* seconds since the epoch, 0: none */
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE domain_tables ("
  "  profile TEXT PRIMARY KEY, account TEXT NOT NULL, time INTEGER NOT NULL"
  ") STRICT;",

  "CREATE TABLE domain_awaited (" /* operations that were open when they were last read */
  "  profile TEXT NOT NULL, task INTEGER NOT NULL, domain TEXT NOT NULL, function TEXT NOT NULL,"
  "  state TEXT NOT NULL, comment TEXT NOT NULL, is_news INTEGER NOT NULL," /* nobody was told */
  "  time INTEGER NOT NULL," /* when it was last looked at by itself: seconds since the epoch */
  "  PRIMARY KEY (profile, task)"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE trade_orders (" /* of changes of owner, placed from here */
  "  profile TEXT NOT NULL, account TEXT NOT NULL, id INTEGER NOT NULL, domain TEXT NOT NULL,"
  "  time INTEGER NOT NULL," /* when it was placed: seconds since the epoch */
  "  state TEXT NOT NULL,"
  "  over INTEGER NOT NULL," /* since when it is; 0: it is not */
  "  PRIMARY KEY (profile, account, id, domain)"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE holder_drafts (" /* typed into a form, neither sent nor discarded */
  "  profile TEXT NOT NULL, form TEXT NOT NULL, path TEXT NOT NULL, value TEXT NOT NULL,"
  "  time INTEGER NOT NULL," /* of all of one form the same: microseconds since the epoch */
  "  PRIMARY KEY (profile, form, path)"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE trade_plans (" /* changes of owner that were agreed to, and not sent yet */
  "  profile TEXT NOT NULL, account TEXT NOT NULL, domain TEXT NOT NULL,"
  "  lock INTEGER NOT NULL," /* of the program that sends them, while it runs */
  "  PRIMARY KEY (profile, account, domain)"
  ") STRICT, WITHOUT ROWID;",

  "ALTER TABLE trade_orders ADD COLUMN told TEXT NOT NULL DEFAULT '';" /* the state people know */
  /* When it was last looked at by itself: seconds since the epoch */
  "ALTER TABLE trade_orders ADD COLUMN looked INTEGER NOT NULL DEFAULT 0;",
  NULL,
};
