/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-window-private.h: what opens, fills and closes the window for new
 * contacts. For the files of that window alone.
 */
#pragma once

#include "guichet-contact-change-window.h"

#include "guichet-banner.h"
#include "guichet-bulk-progress.h"
#include "guichet-contact-change-form.h"
#include "guichet-bulk-preview.h"
#include "guichet-contact-change-result.h"
#include "guichet-problem.h"

G_BEGIN_DECLS

struct _GuichetContactChangeWindow
{
  AdwWindow parent_instance;

  GtkWidget *back_button;
  GuichetBanner *banner;
  GuichetProblem *problem;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkLabel *waiting;
  GuichetContactChangeForm *form;
  GuichetBulkPreview *preview;
  GuichetBulkProgress *progress;
  GuichetContactChangeResult *result;

  GuichetContactsDesk *desk;
  char *me; /* (nullable): the account that it was opened with, before one is known */
  GCancellable *cancellable;          /* of reading the file */
  GPtrArray *services;                /* (nullable): that were chosen */
  GPtrArray *rows;                    /* (nullable): of a file */
  gboolean is_cut;                    /* the file has more rows */
  GuichetContactChangeTarget *target; /* (nullable): before the services are read */
  GuichetContactBulk *bulk;           /* (nullable): before there is a plan */
  gboolean may_close;                 /* people were asked */
};

/* @page: a name of the stack's pages */
gboolean guichet_contact_change_window_is_on (GuichetContactChangeWindow *self, const char *page);
/* Whether people type, or typed, who the new contacts are. */
gboolean guichet_contact_change_window_has_form (GuichetContactChangeWindow *self);
/* Whether the account in use is the one that it was opened with */
gboolean guichet_contact_change_window_is_mine (GuichetContactChangeWindow *self);
/* Services or rows are there, and their contacts known: shows what can be done with them. */
void guichet_contact_change_window_take_target (GuichetContactChangeWindow *self);
void guichet_contact_change_window_take_bulk (GuichetContactChangeWindow *self,
                                              GuichetContactBulk *bulk);
/* What is typed here belongs to the account that it was begun with; says so if another is in use.
 */
void guichet_contact_change_window_refresh_account (GuichetContactChangeWindow *self);

/* guichet-contact-change-closing.c */
/* Returns: whether the window may close now; otherwise people are asked */
gboolean guichet_contact_change_window_leave (GuichetContactChangeWindow *self);

G_END_DECLS
