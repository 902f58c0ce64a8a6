/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-read-list.h: a #GListModel of what is read from OVHcloud; what each list holds, and when
 * it is read, its own type knows.
 *
 * Properties, read-only: "loading" (boolean), "error" (boxed GError, nullable: why items are
 * missing or as they were before).
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_READ_LIST (guichet_read_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (GuichetReadList, guichet_read_list, GUICHET, READ_LIST, GObject)

struct _GuichetReadListClass
{
  GObjectClass parent_class;

  GType item_type;
};

gboolean guichet_read_list_get_loading (GuichetReadList *self);
const GError *guichet_read_list_get_error (GuichetReadList *self);

G_END_DECLS
