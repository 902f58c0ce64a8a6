/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-lost-orders-bar.c: a bar over the domain names that tells of changes of owner whose end
 * the program did not see. What another start has left is looked for at once, before anybody can
 * order it again; what that found stays until it was read. Orders nothing.
 */
#include "config.h"

#include "guichet-lost-orders-bar.h"

#include "guichet-banner.h"
#include "guichet-lost-orders-text.h"
#include "guichet-trade-outcome.h"

struct _GuichetLostOrdersBar
{
  AdwBin parent_instance;

  GuichetBanner *banner;

  GuichetDomainsDesk *desk;
  GPtrArray *lost; /* (element-type GuichetTrade): nobody knows yet, or nobody has read */
  GStrv unsent;    /* (nullable) */
  char *whose;     /* (nullable): account whose orders those are that were not sent */
  GuichetLostOrdersKind kind;
};

G_DEFINE_FINAL_TYPE (GuichetLostOrdersBar, guichet_lost_orders_bar, ADW_TYPE_BIN)

static GuichetLostOrdersKind
get_kind (GuichetTrade *trade)
{
  const GuichetTradeState state = guichet_trade_get_state (trade);

  if (state == GUICHET_TRADE_LOOKING)
    return GUICHET_LOST_ORDERS_LOOKING;
  return state == GUICHET_TRADE_UNCERTAIN ? GUICHET_LOST_ORDERS_UNCERTAIN
                                          : GUICHET_LOST_ORDERS_FOUND;
}

/* (transfer full): of those of @kind */
static GStrv
list_names (GuichetLostOrdersBar *self, GuichetLostOrdersKind kind)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  if (kind == GUICHET_LOST_ORDERS_UNSENT)
    return g_strdupv (self->unsent);
  for (guint i = 0; i < self->lost->len; i++)
    if (get_kind (self->lost->pdata[i]) == kind)
      g_strv_builder_add (names, guichet_trade_get_domain (self->lost->pdata[i]));
  return g_strv_builder_end (names);
}

/* (transfer full): what became of each */
static char *
write_found (GuichetLostOrdersBar *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->lost->len; i++)
    {
      GuichetTrade *trade = self->lost->pdata[i];
      g_autofree char *outcome = guichet_trade_outcome_write (trade);

      if (get_kind (trade) == GUICHET_LOST_ORDERS_FOUND)
        g_string_append_printf (text, "%s%s · %s", text->len > 0 ? "\n" : "",
                                guichet_trade_get_domain (trade), outcome);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* (nullable) (transfer full): why nobody knows */
static char *
write_reason (GuichetLostOrdersBar *self)
{
  for (guint i = 0; i < self->lost->len; i++)
    if (get_kind (self->lost->pdata[i]) == GUICHET_LOST_ORDERS_UNCERTAIN &&
        guichet_trade_get_error (self->lost->pdata[i]) != NULL)
      return g_strdup (guichet_trade_get_error (self->lost->pdata[i])->message);
  return NULL;
}

/* The first that is true of one of them */
static GuichetLostOrdersKind
find_kind (GuichetLostOrdersBar *self)
{
  for (guint kind = GUICHET_LOST_ORDERS_LOOKING; kind <= GUICHET_LOST_ORDERS_FOUND; kind++)
    for (guint i = 0; i < self->lost->len; i++)
      if (get_kind (self->lost->pdata[i]) == kind)
        return (GuichetLostOrdersKind) kind;
  return self->unsent != NULL && self->unsent[0] != NULL ? GUICHET_LOST_ORDERS_UNSENT
                                                         : GUICHET_LOST_ORDERS_NONE;
}

static void
show_what_is_true (GuichetLostOrdersBar *self)
{
  const GuichetLostOrdersKind kind = find_kind (self);
  g_auto(GStrv) names = list_names (self, kind);
  g_autofree char *title = guichet_lost_orders_text_title (kind, (const char *const *) names);
  g_autofree char *words = NULL;

  self->kind = kind;
  if (kind == GUICHET_LOST_ORDERS_FOUND)
    words = write_found (self);
  else if (kind == GUICHET_LOST_ORDERS_UNCERTAIN)
    words = write_reason (self);
  else if (kind == GUICHET_LOST_ORDERS_UNSENT && g_strv_length (names) > 1)
    words = guichet_lost_orders_text_names ((const char *const *) names);
  /* What goes away keeps its words until it is gone. */
  if (title != NULL)
    g_object_set (self->banner, "title", title, "words", words, "button-label",
                  guichet_lost_orders_text_button (kind), NULL);
  g_object_set (self->banner, "revealed", title != NULL, "warning",
                kind == GUICHET_LOST_ORDERS_UNCERTAIN || kind == GUICHET_LOST_ORDERS_UNSENT, NULL);
}

/* Those that may have been ordered */

/* Whoever ordered them looks at them himself. */
static gboolean
is_in_hand (GuichetLostOrdersBar *self, GuichetTrade *trade)
{
  GListModel *batches = guichet_domains_desk_get_batches (self->desk);

  for (guint i = 0; i < g_list_model_get_n_items (batches); i++)
    {
      g_autoptr(GListModel) batch = g_list_model_get_item (batches, i);

      for (guint j = 0; j < g_list_model_get_n_items (batch); j++)
        {
          g_autoptr(GuichetTrade) one = g_list_model_get_item (batch, j);

          if (one == trade)
            return TRUE;
        }
    }
  return FALSE;
}

static void
take_up (GuichetLostOrdersBar *self, GuichetTrade *trade)
{
  g_ptr_array_add (self->lost, g_object_ref (trade));
  g_signal_connect_object (trade, "notify::state", G_CALLBACK (show_what_is_true), self,
                           G_CONNECT_SWAPPED);
  if (guichet_trade_get_state (trade) == GUICHET_TRADE_UNCERTAIN &&
      guichet_trade_get_error (trade) == NULL)
    guichet_trade_look (trade);
}

static void
uncertain_changed_cb (GuichetLostOrdersBar *self)
{
  GListModel *uncertain = guichet_domains_desk_get_uncertain (self->desk);

  for (guint i = 0; i < g_list_model_get_n_items (uncertain); i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (uncertain, i);

      if (!g_ptr_array_find (self->lost, trade, NULL) && !is_in_hand (self, trade))
        take_up (self, trade);
    }
  show_what_is_true (self);
}

static void
look_again (GuichetLostOrdersBar *self)
{
  for (guint i = 0; i < self->lost->len; i++)
    if (guichet_trade_get_state (self->lost->pdata[i]) == GUICHET_TRADE_UNCERTAIN)
      guichet_trade_look (self->lost->pdata[i]);
}

/* Those that were not sent */

static void
session_changed_cb (GuichetLostOrdersBar *self)
{
  GuichetSession *session = guichet_domains_desk_get_session (self->desk);
  GuichetAccount *account = guichet_session_get_account (session);

  if (guichet_session_get_state (session) != GUICHET_SESSION_STATE_READY || account == NULL ||
      g_strcmp0 (self->whose, guichet_account_get_nichandle (account)) == 0)
    return;
  g_free (self->whose);
  self->whose = g_strdup (guichet_account_get_nichandle (account));
  g_clear_pointer (&self->unsent, g_strfreev);
  self->unsent = guichet_trade_batch_load_unsent (session, NULL);
  show_what_is_true (self);
}

static void
forget (GuichetLostOrdersBar *self)
{
  if (self->kind == GUICHET_LOST_ORDERS_UNSENT)
    {
      guichet_trade_batch_forget_unsent (guichet_domains_desk_get_session (self->desk));
      g_clear_pointer (&self->unsent, g_strfreev);
    }
  for (guint i = self->lost->len; i > 0; i--)
    if (get_kind (self->lost->pdata[i - 1]) == GUICHET_LOST_ORDERS_FOUND)
      g_ptr_array_remove_index (self->lost, i - 1);
  show_what_is_true (self);
}

static void
button_clicked_cb (GuichetLostOrdersBar *self)
{
  if (self->kind == GUICHET_LOST_ORDERS_UNCERTAIN)
    look_again (self);
  else
    forget (self);
}

/**
 * guichet_lost_orders_bar_set_desk:
 * @desk: whose orders
 *
 * Looks for what another start of the program has left, as soon as there is an account.
 */
void
guichet_lost_orders_bar_set_desk (GuichetLostOrdersBar *self, GuichetDomainsDesk *desk)
{
  g_return_if_fail (GUICHET_IS_LOST_ORDERS_BAR (self));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (guichet_domains_desk_get_uncertain (desk), "items-changed",
                           G_CALLBACK (uncertain_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_domains_desk_get_batches (desk), "items-changed",
                           G_CALLBACK (uncertain_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_domains_desk_get_session (desk), "notify::state",
                           G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  session_changed_cb (self);
  uncertain_changed_cb (self);
}

static void
guichet_lost_orders_bar_dispose (GObject *object)
{
  GuichetLostOrdersBar *self = GUICHET_LOST_ORDERS_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_LOST_ORDERS_BAR);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_lost_orders_bar_parent_class)->dispose (object);
}

static void
guichet_lost_orders_bar_finalize (GObject *object)
{
  GuichetLostOrdersBar *self = GUICHET_LOST_ORDERS_BAR (object);

  g_clear_pointer (&self->lost, g_ptr_array_unref);
  g_clear_pointer (&self->unsent, g_strfreev);
  g_clear_pointer (&self->whose, g_free);
  G_OBJECT_CLASS (guichet_lost_orders_bar_parent_class)->finalize (object);
}

static void
guichet_lost_orders_bar_class_init (GuichetLostOrdersBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = guichet_lost_orders_bar_dispose;
  object_class->finalize = guichet_lost_orders_bar_finalize;

  g_type_ensure (GUICHET_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-lost-orders-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetLostOrdersBar, banner);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
}

static void
guichet_lost_orders_bar_init (GuichetLostOrdersBar *self)
{
  self->lost = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
