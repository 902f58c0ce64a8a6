/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-pages.h: puts the pages of a list together, and says which are still to be asked
 * for. Pure; private to the list reader.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "guichet-page-info.h"

G_BEGIN_DECLS

typedef struct _GuichetListPages GuichetListPages;

GuichetListPages *guichet_list_pages_new (const char *path, const char *id_name, guint page_size);
void guichet_list_pages_free (GuichetListPages *self);

/* @number: from 1 */
gboolean guichet_list_pages_take (GuichetListPages *self,
                                  guint number,
                                  JsonNode *reply,
                                  const GuichetPageInfo *info,
                                  GError **error);
/* As far as is known; may grow with each page taken. */
guint guichet_list_pages_get_n_pages (GuichetListPages *self);
/* Returns: (transfer full): an array of objects alone or of ids alone; only when all were taken */
JsonNode *guichet_list_pages_join (GuichetListPages *self, GError **error);

G_END_DECLS
