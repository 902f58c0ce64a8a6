/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * store-folder.h: a folder with a store of its own, for one test.
 */
#pragma once

#include "guichet-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  GuichetStore *store;
} StoreFolder;

void store_folder_set_up (StoreFolder *self, gconstpointer data);
/* Nobody else may have the store still. */
void store_folder_tear_down (StoreFolder *self, gconstpointer data);

G_END_DECLS
