/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-replace.c: gives a list model new items and tells its views only what really
 * changed.
 */
#include "config.h"

#include "guichet-list-replace.h"

/**
 * guichet_list_replace:
 * @model: the list that keeps its items in @items
 * @items: (inout) (element-type GObject): the array of @model; holds @fresh when this returns
 * @fresh: (element-type GObject): the new items, the same objects where nothing changed
 *
 * Emits “items-changed” once, for what lies between the common head and the common tail, or not at
 * all.
 */
void
guichet_list_replace (GListModel *model, GPtrArray **items, GPtrArray *fresh)
{
  g_autoptr(GPtrArray) old = g_steal_pointer (items);
  guint head = 0;
  guint tail = 0;

  *items = g_ptr_array_ref (fresh);
  while (head < old->len && head < fresh->len && old->pdata[head] == fresh->pdata[head])
    head++;
  while (tail < old->len - head && tail < fresh->len - head &&
         old->pdata[old->len - 1 - tail] == fresh->pdata[fresh->len - 1 - tail])
    tail++;
  if (old->len > head + tail || fresh->len > head + tail)
    g_list_model_items_changed (model, head, old->len - head - tail, fresh->len - head - tail);
}
