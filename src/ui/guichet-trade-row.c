/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-row.c: one domain name among those whose owner changes: what its change costs, how
 * far it has come, what went wrong with it and what can be done about that. The address of an order
 * has a password in it: it is opened, and neither shown nor kept.
 */
#include "config.h"

#include "guichet-trade-row.h"

#include "guichet-error.h"
#include "guichet-problem.h"
#include "guichet-trade-outcome.h"
#include "guichet-trade-text.h"
#include "guichet-web-page.h"

#include <glib/gi18n-lib.h>

struct _GuichetTradeRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *name;
  GtkLabel *price;
  GtkSpinner *spinner;
  GtkLabel *state;
  GtkLabel *explanation;
  GuichetProblem *problem;
  GtkWidget *retry_button;
  GtkWidget *look_button;
  GtkButton *page_button;

  GuichetTrade *trade;
  gboolean may_retry;
  char *old_text; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetTradeRow, guichet_trade_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_price (GuichetTradeRow *self, GuichetTradeState state)
{
  const GuichetOrder *terms = guichet_trade_get_terms (self->trade);
  const gboolean is_told = terms != NULL && state != GUICHET_TRADE_FAILED;

  gtk_widget_set_visible (GTK_WIDGET (self->price), is_told);
  if (is_told)
    gtk_label_set_label (
        self->price, guichet_price_is_free (terms->with_tax) ? _("Free") : terms->with_tax->text);
}

/* What was agreed to is not what is offered now */
static gboolean
is_changed (GuichetTradeRow *self)
{
  return self->old_text != NULL && guichet_trade_get_terms (self->trade) != NULL &&
         guichet_trade_get_state (self->trade) == GUICHET_TRADE_QUOTED &&
         g_error_matches (guichet_trade_get_error (self->trade), GUICHET_ERROR,
                          GUICHET_ERROR_CHANGED_MEANWHILE);
}

static char *
dup_explanation (GuichetTradeRow *self)
{
  const GuichetOrder *terms = guichet_trade_get_terms (self->trade);

  /* It may be the contracts, or one of the holders. */
  if (is_changed (self))
    return g_str_equal (self->old_text, terms->with_tax->text)
               ? g_strdup (guichet_trade_get_error (self->trade)->message)
               : guichet_trade_text_changed (self->old_text, terms->with_tax->text);
  if (guichet_trade_get_error (self->trade) != NULL &&
      guichet_trade_get_state (self->trade) == GUICHET_TRADE_QUOTED)
    return g_strdup ("");
  return g_strdup (guichet_trade_outcome_explain (self->trade));
}

/* What changed is not said in passing. */
static void
show_look (GuichetTradeRow *self)
{
  static const char *const plain[] = { "caption", "dim-label", NULL };
  static const char *const changed[] = { "warning", NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->explanation),
                              is_changed (self) ? (const char **) changed : (const char **) plain);
}

static void
show_problem (GuichetTradeRow *self)
{
  const GError *error = is_changed (self) ? NULL : guichet_trade_get_error (self->trade);

  if (error != NULL)
    guichet_problem_show (self->problem, error);
  else
    guichet_problem_clear (self->problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
show_buttons (GuichetTradeRow *self, GuichetTradeState state)
{
  const char *url = guichet_trade_get_order_url (self->trade);
  const gboolean is_unpaid = guichet_trade_get_order_state (self->trade) == GUICHET_ORDER_NOT_PAID;

  gtk_widget_set_visible (self->retry_button, state == GUICHET_TRADE_FAILED && self->may_retry);
  gtk_widget_set_visible (self->look_button, state == GUICHET_TRADE_UNCERTAIN);
  gtk_widget_set_visible (GTK_WIDGET (self->page_button),
                          state == GUICHET_TRADE_ORDERED && url != NULL);
  gtk_button_set_label (self->page_button,
                        is_unpaid ? _("Pay on OVHcloud’s Page") : _("Show the Order"));
}

static void
refresh_cb (GuichetTradeRow *self)
{
  const GuichetTradeState state = guichet_trade_get_state (self->trade);
  const char *step = guichet_trade_get_step (self->trade);
  g_autofree char *outcome = guichet_trade_outcome_write (self->trade);
  g_autofree char *explanation = dup_explanation (self);

  show_price (self, state);
  gtk_spinner_set_spinning (self->spinner, guichet_trade_outcome_is_under_way (self->trade));
  gtk_widget_set_visible (GTK_WIDGET (self->spinner),
                          guichet_trade_outcome_is_under_way (self->trade));
  gtk_label_set_label (self->state, step != NULL ? step : outcome);
  gtk_label_set_label (self->explanation, explanation);
  show_look (self);
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), *explanation != '\0');
  show_problem (self);
  show_buttons (self, state);
}

static void
retry_cb (GuichetTradeRow *self)
{
  guichet_trade_prepare (self->trade);
}

static void
look_cb (GuichetTradeRow *self)
{
  guichet_trade_look (self->trade);
}

static void
page_cb (GuichetTradeRow *self)
{
  guichet_web_page_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                         guichet_trade_get_order_url (self->trade));
}

GuichetTrade *
guichet_trade_row_get_trade (GuichetTradeRow *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_ROW (self), NULL);

  return self->trade;
}

void
guichet_trade_row_set_old_price (GuichetTradeRow *self, const char *old_text)
{
  g_return_if_fail (GUICHET_IS_TRADE_ROW (self));

  g_free (self->old_text);
  self->old_text = g_strdup (old_text);
  refresh_cb (self);
}

/**
 * guichet_trade_row_new:
 * @trade: the change of owner of one domain name
 * @may_retry: whether it can be prepared again from here once it failed
 *
 * Returns: (transfer floating): a row that follows @trade
 */
GuichetTradeRow *
guichet_trade_row_new (GuichetTrade *trade, gboolean may_retry)
{
  GuichetTradeRow *self;

  g_return_val_if_fail (GUICHET_IS_TRADE (trade), NULL);

  self = g_object_new (GUICHET_TYPE_TRADE_ROW, NULL);
  self->trade = g_object_ref (trade);
  self->may_retry = may_retry;
  gtk_label_set_label (self->name, guichet_trade_get_domain (trade));
  g_signal_connect_object (trade, "notify", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return self;
}

static void
guichet_trade_row_dispose (GObject *object)
{
  GuichetTradeRow *self = GUICHET_TRADE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_TRADE_ROW);
  g_clear_object (&self->trade);
  g_clear_pointer (&self->old_text, g_free);
  G_OBJECT_CLASS (guichet_trade_row_parent_class)->dispose (object);
}

static void
guichet_trade_row_class_init (GuichetTradeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_trade_row_dispose;

  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-trade-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeRow, name);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeRow, price);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeRow, state);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeRow, explanation);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeRow, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeRow, retry_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeRow, look_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeRow, page_button);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
}

static void
guichet_trade_row_init (GuichetTradeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
