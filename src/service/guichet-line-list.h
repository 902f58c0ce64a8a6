/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-line-list.h: the lines of the account from which one can call, as a live #GListModel of
 * #GuichetLine. What was loaded stays readable when a refresh fails.
 *
 * Properties: "loading" (boolean), "error" (boxed GError, nullable). Order: by group, then by
 * number.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-line.h"
#include "guichet-read-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_LINE_LIST (guichet_line_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetLineList, guichet_line_list, GUICHET, LINE_LIST, GuichetReadList)

/* (nullable) (transfer none) */
GuichetLine *guichet_line_list_find (GuichetLineList *self,
                                     const char *billing_account,
                                     const char *service_name);

G_END_DECLS
