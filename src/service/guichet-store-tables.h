/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-store-tables.h: the tables of the store, as each version of Guichet added them. Private
 * to the store.
 */
#pragma once

/* Row N brings the database from version N to N + 1; %NULL at the end. Rows are added, never
 * changed. */
extern const char *const guichet_store_tables[];
