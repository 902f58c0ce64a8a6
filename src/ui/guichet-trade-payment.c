/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-payment.c: with what an order is paid: a means of payment that OVHcloud knows, or
 * by hand on OVHcloud's page, which is always possible. Pays nothing.
 */
#include "config.h"

#include "guichet-trade-payment.h"

#include "guichet-problem.h"
#include "guichet-trade-text.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

struct _GuichetTradePayment
{
  AdwBin parent_instance;

  GtkBox *choices;
  GtkCheckButton *by_hand;
  GuichetProblem *problem;

  GuichetSession *session;   /* (nullable) */
  GCancellable *cancellable; /* (nullable): while it is read */
  GPtrArray *methods;        /* (nullable) (element-type GuichetPaymentMethod) */
  GPtrArray *buttons;        /* (element-type GtkCheckButton): of each */
};

G_DEFINE_FINAL_TYPE (GuichetTradePayment, guichet_trade_payment, ADW_TYPE_BIN)

static void
add_method (GuichetTradePayment *self, const GuichetPaymentMethod *method)
{
  g_autofree char *text = guichet_trade_text_method (method);
  GtkWidget *button = gtk_check_button_new_with_label (text);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->by_hand);
  gtk_box_insert_child_after (self->choices, button,
                              self->buttons->len > 0 ? self->buttons->pdata[self->buttons->len - 1]
                                                     : NULL);
  g_ptr_array_add (self->buttons, button);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetTradePayment) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) methods =
                 guichet_trade_list_methods_finish (GUICHET_SESSION (source), result, &error);

  if (self == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (methods == NULL)
    {
      guichet_problem_show (self->problem, error);
      return;
    }
  self->methods = g_steal_pointer (&methods);
  for (guint i = 0; i < self->methods->len; i++)
    add_method (self, self->methods->pdata[i]);
}

static void
read_cb (GuichetTradePayment *self)
{
  guichet_problem_clear (self->problem);
  if (self->methods != NULL || self->cancellable != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  guichet_trade_list_methods_async (self->session, self->cancellable, listed_cb,
                                    guichet_weak_new (self));
}

/**
 * guichet_trade_payment_load:
 * @session: of the account that pays
 *
 * Reads what can pay, until it was read once.
 */
void
guichet_trade_payment_load (GuichetTradePayment *self, GuichetSession *session)
{
  g_return_if_fail (GUICHET_IS_TRADE_PAYMENT (self));

  g_set_object (&self->session, session);
  read_cb (self);
}

/**
 * guichet_trade_payment_get_method:
 *
 * Returns: (nullable) (transfer none): what was chosen; %NULL: it is paid on OVHcloud's page
 */
const GuichetPaymentMethod *
guichet_trade_payment_get_method (GuichetTradePayment *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_PAYMENT (self), NULL);

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_check_button_get_active (self->buttons->pdata[i]))
      return self->methods->pdata[i];
  return NULL;
}

static void
guichet_trade_payment_dispose (GObject *object)
{
  GuichetTradePayment *self = GUICHET_TRADE_PAYMENT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->methods, g_ptr_array_unref);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_TRADE_PAYMENT);
  G_OBJECT_CLASS (guichet_trade_payment_parent_class)->dispose (object);
}

static void
guichet_trade_payment_class_init (GuichetTradePaymentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_trade_payment_dispose;

  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-trade-payment.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetTradePayment, choices);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradePayment, by_hand);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradePayment, problem);
  gtk_widget_class_bind_template_callback (widget_class, read_cb);
}

static void
guichet_trade_payment_init (GuichetTradePayment *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
