/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-window-private.h: the window of one holder as its own parts see it.
 */
#pragma once

#include "guichet-banner.h"
#include "guichet-form-bar.h"
#include "guichet-holder-form.h"
#include "guichet-holder-window.h"
#include "guichet-problem.h"
#include "guichet-rule-change.h"

G_BEGIN_DECLS

struct _GuichetHolderWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GuichetBanner *kept_banner;
  GuichetBanner *owner_banner;
  GuichetProblem *problem;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkWidget *extension_group;
  GtkDropDown *extension_choice;
  GtkWidget *extension_spinner; /* while the rule is being read */
  GtkLabel *about;
  GuichetHolderForm *form;
  GuichetFormBar *bar;

  GuichetDesk *desk;
  gint64 number;         /* of the holder; 0: a new one */
  char *domain;          /* (nullable): whose rules have to be kept */
  GPtrArray *extensions; /* (nullable): among which that of a new one is chosen */
  char *draft;           /* what it is kept under */
  char *account;         /* (nullable): in which it was begun */

  GuichetDomainContact *holder; /* (nullable): not read yet, or a new one */
  GuichetRuleValues *values;    /* (nullable): until the form is there */
  GuichetRule *rules[2];        /* each (nullable): of a correction, of a change of owner */
  GuichetRuleForm *update;      /* (nullable): until the rules are read */
  GuichetRuleForm *trade;       /* (nullable): or it is not known */
  guint n_reading;              /* rules that are being read */
  gboolean lacks_rules;         /* one of them could not be read, and may be tried again */
  gboolean lacks_trade;         /* the extension has no change of owner, nor a check of one */
  GCancellable *cancellable;
  gboolean is_saving;
  gboolean may_close;
};

/* guichet-holder-window.c */
GuichetSession *guichet_holder_window_get_session (GuichetHolderWindow *self);
gboolean guichet_holder_window_is_mine (GuichetHolderWindow *self);
GuichetRuleChange guichet_holder_window_find_change (GuichetHolderWindow *self);
void guichet_holder_window_refresh (GuichetHolderWindow *self);

/* guichet-holder-window-opening.c */
void guichet_holder_window_open (GuichetHolderWindow *self);
void guichet_holder_window_read_rules (GuichetHolderWindow *self);
void guichet_holder_window_stop_reading (GuichetHolderWindow *self);

/* guichet-holder-window-extension.c */
void guichet_holder_window_choose_extension (GuichetHolderWindow *self);
void guichet_holder_window_offer_extensions (GuichetHolderWindow *self);

/* guichet-holder-window-save.c */
void guichet_holder_window_apply (GuichetHolderWindow *self);
void guichet_holder_window_discard (GuichetHolderWindow *self);

G_END_DECLS
