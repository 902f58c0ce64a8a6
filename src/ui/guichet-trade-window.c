/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-window.c: the change of owner of one domain name, or of several of one holder, in
 * five steps: new holder, consequences, price and contracts, order, follow-up. Back is possible
 * until the order; nothing is ordered before both ticks were set and the button with the price was
 * pressed. Closing it stops no order.
 */
#include "config.h"

#include "guichet-trade-window-private.h"

#include "guichet-discard-question.h"
#include "guichet-domains-window.h"
#include "guichet-say-once.h"
#include "guichet-trade-consequences-page.h"
#include "guichet-trade-follow-page.h"
#include "guichet-trade-holder-page.h"
#include "guichet-trade-order-page.h"
#include "guichet-trade-price-page.h"
#include "guichet-trade-text.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const struct
{
  const char *name; /* of the page in the stack */
  const char *title;
} steps[GUICHET_TRADE_N_STEPS] = {
  [GUICHET_TRADE_STEP_HOLDER]       = { "holder",       N_("New Holder") },
  [GUICHET_TRADE_STEP_CONSEQUENCES] = { "consequences", N_("Consequences") },
  [GUICHET_TRADE_STEP_PRICE]        = { "price",        N_("Price and Contracts") },
  [GUICHET_TRADE_STEP_ORDER]        = { "order",        N_("Order") },
  [GUICHET_TRADE_STEP_FOLLOW]       = { "follow",       N_("Follow-Up") },
};
/* clang-format on */

G_DEFINE_FINAL_TYPE (GuichetTradeWindow, guichet_trade_window, ADW_TYPE_WINDOW)

GuichetTradePage *
guichet_trade_window_get_page (GuichetTradeWindow *self, GuichetTradeStep step)
{
  GuichetTradePage *const pages[GUICHET_TRADE_N_STEPS] = { self->holder, self->consequences,
                                                           self->price, self->order, self->follow };

  return pages[step];
}

/* (nullable) */
static GuichetTradeBatch *
get_batch (GuichetTradeWindow *self)
{
  return self->choice != NULL ? guichet_trade_choice_get_batch (self->choice) : NULL;
}

static gboolean
is_ordering (GuichetTradeWindow *self)
{
  return get_batch (self) != NULL &&
         guichet_trade_batch_get_state (get_batch (self)) == GUICHET_TRADE_BATCH_ORDERING;
}

/* The bar and the header */

static void
bar_cb (GuichetTradeWindow *self)
{
  GuichetTradePage *page = guichet_trade_window_get_page (self, self->step);
  const char *label = guichet_trade_page_get_label (page);
  const char *note = guichet_trade_page_get_note (page);

  gtk_widget_set_visible (self->bar, label != NULL);
  if (label != NULL)
    gtk_button_set_label (self->button, label);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), guichet_trade_page_get_ready (page));
}

static gboolean
can_go_back (GuichetTradeWindow *self)
{
  if (self->step == GUICHET_TRADE_STEP_HOLDER || self->step == GUICHET_TRADE_STEP_FOLLOW ||
      is_ordering (self))
    return FALSE;
  /* Once something was ordered, names and holder are decided. */
  return self->step == GUICHET_TRADE_STEP_ORDER ||
         !guichet_trade_choice_is_confirmed (self->choice);
}

static void
show_header (GuichetTradeWindow *self)
{
  g_autofree char *subject =
      guichet_trade_text_subject (guichet_trade_choice_get_names (self->choice));
  g_autofree char *step = guichet_trade_text_step (self->step + 1, GUICHET_TRADE_N_STEPS);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", step, subject);

  adw_window_title_set_title (self->heading, _(steps[self->step].title));
  adw_window_title_set_subtitle (self->heading, subtitle);
  gtk_widget_set_visible (self->back_button, can_go_back (self));
}

void
guichet_trade_window_go_to (GuichetTradeWindow *self, GuichetTradeStep step)
{
  self->step = step;
  guichet_trade_page_enter (guichet_trade_window_get_page (self, step));
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), steps[step].name) != 0)
    {
      /* The stack would move the focus to the first label, and so select its text. */
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      gtk_stack_set_visible_child_name (self->stack, steps[step].name);
      gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
    }
  show_header (self);
  bar_cb (self);
}

/* What goes on by itself */

/* After the order it is followed; what turned out to have other terms, or was refused, is shown
 * with its price again, and has to be agreed to again. */
static void
batch_moved_cb (GuichetTradeWindow *self)
{
  const GuichetTradeBatchState state = guichet_trade_batch_get_state (get_batch (self));

  if (guichet_trade_choice_is_confirmed (self->choice) && self->step == GUICHET_TRADE_STEP_FOLLOW &&
      (state == GUICHET_TRADE_BATCH_QUOTED || state == GUICHET_TRADE_BATCH_ASKING))
    guichet_trade_window_go_to (self, GUICHET_TRADE_STEP_PRICE);
  show_header (self);
}

void
guichet_trade_window_refresh (GuichetTradeWindow *self)
{
  GuichetTradeBatch *batch = get_batch (self);
  const char *account = guichet_trade_choice_get_account (self->choice);
  const gboolean is_other = account != NULL && !guichet_trade_choice_is_mine (self->choice);
  g_autofree char *title = NULL;

  if (is_other)
    /* Translators: %s is an account. */
    title = g_strdup_printf (_("These domain names belong to %s. Sign in as %s to go on."),
                                account, account);
  g_object_set (self->banner, "title", title, "revealed", title != NULL, NULL);
  if (batch != NULL)
    {
      g_signal_handlers_disconnect_by_func (batch, batch_moved_cb, self);
      g_signal_connect_object (batch, "notify::state", G_CALLBACK (batch_moved_cb), self,
                               G_CONNECT_SWAPPED);
    }
  show_header (self);
}

/* Going on and back */

static void
proceed_cb (GuichetTradeWindow *self)
{
  guichet_trade_page_proceed (guichet_trade_window_get_page (self, self->step));
}

static void
done_cb (GuichetTradeWindow *self, GuichetTradePage *page)
{
  if (page != guichet_trade_window_get_page (self, self->step))
    return;
  if (self->step == GUICHET_TRADE_STEP_FOLLOW)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  guichet_trade_window_go_to (self, self->step + 1);
  /* What cannot be written down, for example, is refused at once. */
  if (self->step == GUICHET_TRADE_STEP_FOLLOW)
    batch_moved_cb (self);
}

static void
again_cb (GuichetTradeWindow *self)
{
  guichet_trade_window_go_to (self, GUICHET_TRADE_STEP_PRICE);
}

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetTradeWindow *self = GUICHET_TRADE_WINDOW (widget);

  if (can_go_back (self))
    guichet_trade_window_go_to (self, self->step - 1);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* Leaving */

static void
leave_cb (gpointer window)
{
  GuichetTradeWindow *self = GUICHET_TRADE_WINDOW (window);

  self->may_close = TRUE;
  guichet_trade_holder_page_forget (GUICHET_TRADE_HOLDER_PAGE (self->holder));
  gtk_window_close (window);
}

/* (nullable): what closing loses; static */
static const char *
get_loss (GuichetTradeWindow *self)
{
  if (is_ordering (self) || self->step == GUICHET_TRADE_STEP_FOLLOW)
    return NULL;
  if (guichet_trade_choice_is_confirmed (self->choice))
    return _("What is shown here is not ordered then. What was ordered before goes on.");
  if (guichet_trade_choice_get_to (self->choice) != NULL)
    return _("Nothing was ordered. The record of the new holder stays among your holders.");
  return guichet_trade_page_is_touched (self->holder) ? _("What you typed is lost.") : NULL;
}

static void
tell_parent (GuichetTradeWindow *self, const char *text)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (GUICHET_IS_MAIN_WINDOW (parent))
    guichet_main_window_tell (GUICHET_MAIN_WINDOW (parent), text);
}

static gboolean
guichet_trade_window_close_request (GtkWindow *window)
{
  GuichetTradeWindow *self = GUICHET_TRADE_WINDOW (window);
  const char *loss = get_loss (self);

  if (loss != NULL && !self->may_close)
    {
      guichet_discard_question_ask (window, loss, leave_cb);
      return TRUE;
    }
  if (is_ordering (self))
    tell_parent (self, _("The order goes on, and is seen among the operations"));
  else
    guichet_trade_choice_leave (self->choice);
  return GTK_WINDOW_CLASS (guichet_trade_window_parent_class)->close_request (window);
}

static void
toast_cb (GuichetTradeWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
  guichet_say_once (GTK_WIDGET (self->toasts));
}

static void
guichet_trade_window_dispose (GObject *object)
{
  GuichetTradeWindow *self = GUICHET_TRADE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_TRADE_WINDOW);
  g_clear_object (&self->choice);
  G_OBJECT_CLASS (guichet_trade_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, holder);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, consequences);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, price);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, order);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, follow);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, note);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeWindow, button);
  gtk_widget_class_bind_template_callback (widget_class, bar_cb);
  gtk_widget_class_bind_template_callback (widget_class, proceed_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
}

static void
guichet_trade_window_class_init (GuichetTradeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_trade_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = guichet_trade_window_close_request;

  gtk_widget_class_install_action (widget_class, "trade.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "trade.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  g_type_ensure (GUICHET_TYPE_BANNER);
  g_type_ensure (GUICHET_TYPE_TRADE_CONSEQUENCES_PAGE);
  g_type_ensure (GUICHET_TYPE_TRADE_FOLLOW_PAGE);
  g_type_ensure (GUICHET_TYPE_TRADE_HOLDER_PAGE);
  g_type_ensure (GUICHET_TYPE_TRADE_ORDER_PAGE);
  g_type_ensure (GUICHET_TYPE_TRADE_PRICE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-trade-window.ui");
  bind_children (widget_class);
}

static void
guichet_trade_window_init (GuichetTradeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
