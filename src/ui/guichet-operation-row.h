/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-row.h: one operation in the list, under the heading of its group if it is the
 * first of it. Shows only.
 */
#pragma once

#include <adwaita.h>

#include "guichet-operation.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_OPERATION_ROW (guichet_operation_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOperationRow, guichet_operation_row, GUICHET, OPERATION_ROW, AdwBin)

GtkWidget *guichet_operation_row_new (void);
/* @operation: (nullable) */
void guichet_operation_row_set_operation (GuichetOperationRow *self, GuichetOperation *operation);
/* @heading: (nullable): %NULL if the row above is of the same group */
void guichet_operation_row_set_heading (GuichetOperationRow *self, const char *heading);
/* Whether it is the one that is seen beside the list */
void guichet_operation_row_set_current (GuichetOperationRow *self, gboolean is_current);
/* Says again how long ago and how long still. */
void guichet_operation_row_refresh (GuichetOperationRow *self);

G_END_DECLS
