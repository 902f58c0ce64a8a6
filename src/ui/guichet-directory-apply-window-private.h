/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-window-private.h: what opens and fills the window for one change of
 * several entries. For the files of that window alone.
 */
#pragma once

#include "guichet-directory-apply-window.h"

#include "guichet-banner.h"
#include "guichet-bulk-preview.h"
#include "guichet-bulk-progress.h"
#include "guichet-directory-apply-form.h"
#include "guichet-directory-apply-result.h"
#include "guichet-directory-csv.h"
#include "guichet-problem.h"

G_BEGIN_DECLS

struct _GuichetDirectoryApplyWindow
{
  AdwWindow parent_instance;

  GtkWidget *back_button;
  GuichetBanner *banner;
  GuichetProblem *problem;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkLabel *waiting;
  GuichetDirectoryApplyForm *form;
  GuichetBulkPreview *preview;
  GuichetBulkProgress *progress;
  GuichetDirectoryApplyResult *result;

  GuichetDirectoryDesk *desk;
  char *account;              /* (nullable): whose entries they are; %NULL before they are there */
  GCancellable *cancellable;  /* of reading the file */
  GPtrArray *entries;         /* (nullable): that were chosen */
  GuichetDirectoryCsv *table; /* (nullable): of a file */
  gboolean has_form;          /* what shall change is typed here */
  GuichetDirectoryBulk *bulk; /* (nullable): before there is a plan */
  gboolean may_close;         /* people were asked */
};

/* Entries or a table are there, and read: shows what can be done with them. */
void guichet_directory_apply_window_begin (GuichetDirectoryApplyWindow *self);
/* Shows how far a change is that was started elsewhere. */
void guichet_directory_apply_window_take_bulk (GuichetDirectoryApplyWindow *self,
                                               GuichetDirectoryBulk *bulk);
/* What is typed here belongs to the account that it was begun with; says so if another is in use.
 */
void guichet_directory_apply_window_refresh_account (GuichetDirectoryApplyWindow *self);

G_END_DECLS
