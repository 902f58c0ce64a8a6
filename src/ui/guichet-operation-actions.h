/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-actions.h: what can be done with an operation, each after a question that names
 * the domain name and what it means. Sent once; what becomes of it is told to whoever asked, or is
 * the error of the operation.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-domain-task-list.h"
#include "guichet-operation.h"

G_BEGIN_DECLS

/* @teller: an object that may be gone by then */
typedef void (*GuichetOperationTell) (gpointer teller, const char *text);

/* @action: one of those that the operation allows; @tell: called with @teller once it is done */
void guichet_operation_actions_ask (GtkWidget *parent,
                                    GuichetDomainTaskList *tasks,
                                    GuichetOperation *operation,
                                    GuichetDomainTaskActions action,
                                    GuichetOperationTell tell,
                                    gpointer teller);

G_END_DECLS
