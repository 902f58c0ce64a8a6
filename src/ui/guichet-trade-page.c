/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-page.c: one of the steps of a change of owner, in a window that has one button to
 * go on, and what that button is on this page.
 */
#include "config.h"

#include "guichet-trade-page.h"

#include "guichet-only-child.h"

typedef struct
{
  GuichetTradeChoice *choice; /* (nullable) */
  char *label;                /* (nullable) */
  char *note;                 /* (nullable) */
  gboolean is_ready;
} GuichetTradePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GuichetTradePage, guichet_trade_page, ADW_TYPE_BIN)

enum
{
  BAR,
  DONE,
  AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GuichetTradePagePrivate *
get_private (GuichetTradePage *self)
{
  return guichet_trade_page_get_instance_private (self);
}

static void
refresh (GuichetTradePage *self)
{
  GuichetTradePageClass *klass = GUICHET_TRADE_PAGE_GET_CLASS (self);

  if (klass->refresh != NULL)
    klass->refresh (self);
}

/**
 * guichet_trade_page_set_choice:
 * @choice: that all pages of a window share
 */
void
guichet_trade_page_set_choice (GuichetTradePage *self, GuichetTradeChoice *choice)
{
  GuichetTradePagePrivate *own;

  g_return_if_fail (GUICHET_IS_TRADE_PAGE (self));
  g_return_if_fail (GUICHET_IS_TRADE_CHOICE (choice));

  own = get_private (self);
  g_set_object (&own->choice, choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

void
guichet_trade_page_enter (GuichetTradePage *self)
{
  GuichetTradePageClass *klass = GUICHET_TRADE_PAGE_GET_CLASS (self);

  if (klass->enter != NULL)
    klass->enter (self);
  refresh (self);
}

void
guichet_trade_page_proceed (GuichetTradePage *self)
{
  g_return_if_fail (GUICHET_IS_TRADE_PAGE (self));

  if (get_private (self)->is_ready)
    GUICHET_TRADE_PAGE_GET_CLASS (self)->proceed (self);
}

gboolean
guichet_trade_page_is_touched (GuichetTradePage *self)
{
  GuichetTradePageClass *klass = GUICHET_TRADE_PAGE_GET_CLASS (self);

  return klass->is_touched != NULL && klass->is_touched (self);
}

/**
 * guichet_trade_page_get_label:
 *
 * Returns: (nullable) (transfer none): of the button; %NULL: this page has none
 */
const char *
guichet_trade_page_get_label (GuichetTradePage *self)
{
  return get_private (self)->label;
}

/**
 * guichet_trade_page_get_note:
 *
 * Returns: (nullable) (transfer none): what is said beside the button
 */
const char *
guichet_trade_page_get_note (GuichetTradePage *self)
{
  return get_private (self)->note;
}

gboolean
guichet_trade_page_get_ready (GuichetTradePage *self)
{
  return get_private (self)->is_ready;
}

GuichetTradeChoice *
guichet_trade_page_get_choice (GuichetTradePage *self)
{
  return get_private (self)->choice;
}

/**
 * guichet_trade_page_set_bar:
 * @label: (nullable): of the button; %NULL: this page has none
 * @note: (nullable): what is said beside it
 * @is_ready: whether it can be pressed
 */
void
guichet_trade_page_set_bar (GuichetTradePage *self,
                            const char *label,
                            const char *note,
                            gboolean is_ready)
{
  GuichetTradePagePrivate *own = get_private (self);

  if (own->is_ready == is_ready && g_strcmp0 (own->label, label) == 0 &&
      g_strcmp0 (own->note, note) == 0)
    return;
  g_free (own->label);
  own->label = g_strdup (label);
  g_free (own->note);
  own->note = g_strdup (note);
  own->is_ready = is_ready;
  g_signal_emit (self, signals[BAR], 0);
}

void
guichet_trade_page_tell_done (GuichetTradePage *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

void
guichet_trade_page_tell_again (GuichetTradePage *self)
{
  g_signal_emit (self, signals[AGAIN], 0);
}

static void
guichet_trade_page_dispose (GObject *object)
{
  GuichetTradePagePrivate *own = get_private (GUICHET_TRADE_PAGE (object));

  g_clear_object (&own->choice);
  g_clear_pointer (&own->label, g_free);
  g_clear_pointer (&own->note, g_free);
  G_OBJECT_CLASS (guichet_trade_page_parent_class)->dispose (object);
}

static void
guichet_trade_page_class_init (GuichetTradePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_trade_page_dispose;
  GTK_WIDGET_CLASS (klass)->focus = guichet_only_child_focus;
  klass->proceed = guichet_trade_page_tell_done;

  signals[BAR] = g_signal_new ("bar", GUICHET_TYPE_TRADE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", GUICHET_TYPE_TRADE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[AGAIN] = g_signal_new ("again", GUICHET_TYPE_TRADE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
guichet_trade_page_init (GuichetTradePage *self)
{
}
