/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-view.h: the list of operations under the headings of their groups, or what of
 * it is searched for. Rows are made for what is in view only.
 *
 * Signals: "activated" (#GuichetOperation): somebody wants to see it; "found": other ones are
 * shown.
 */
#pragma once

#include <adwaita.h>

#include "guichet-operation-list.h"

G_BEGIN_DECLS

/* In the order of the drop-down */
typedef enum
{
  GUICHET_OPERATION_FILTER_ALL,
  GUICHET_OPERATION_FILTER_OPEN,
  GUICHET_OPERATION_FILTER_FINISHED,
  GUICHET_OPERATION_FILTER_TRADES,
} GuichetOperationFilter;

#define GUICHET_TYPE_OPERATION_VIEW (guichet_operation_view_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOperationView, guichet_operation_view, GUICHET, OPERATION_VIEW, AdwBin)

/* Once. */
void guichet_operation_view_set_operations (GuichetOperationView *self,
                                            GuichetOperationList *operations);
void guichet_operation_view_set_filter (GuichetOperationView *self, GuichetOperationFilter filter);
void guichet_operation_view_set_search (GuichetOperationView *self, const char *search);
/* (transfer none): those that are shown */
GListModel *guichet_operation_view_get_found (GuichetOperationView *self);
/* @operation: (nullable): the one that is seen beside the list; brought into view */
void guichet_operation_view_set_current (GuichetOperationView *self, GuichetOperation *operation);

G_END_DECLS
