/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-order.c: the order that an operation came from: its number, how far it has
 * come, and the way to the page where it is seen and paid. The address of that page is kept
 * nowhere.
 */
#include "config.h"

#include "guichet-operation-order.h"

#include "guichet-contact-request-time.h"
#include "guichet-order-text.h"
#include "guichet-web-page.h"

#include <glib/gi18n-lib.h>

struct _GuichetOperationOrder
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *sentence;
  GtkButton *button;

  GuichetTradeOrder *order; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetOperationOrder, guichet_operation_order, ADW_TYPE_BIN)

static void
refresh (GuichetOperationOrder *self)
{
  const GuichetOrderState state = guichet_trade_order_get_state (self->order);
  GDateTime *date = guichet_trade_order_get_date (self->order);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *exact = date != NULL ? guichet_contact_request_time_exact (date, now) : NULL;
  g_autofree char *number =
      g_strdup_printf ("%" G_GINT64_FORMAT, guichet_trade_order_get_id (self->order));
  /* Translators: the number of an order, and how far it has come: “Order 123 · Not paid” */
  g_autofree char *title =
      g_strdup_printf (_("Order %s · %s"), number, guichet_order_text_state (state));

  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), exact);
  gtk_label_set_label (self->sentence, guichet_order_text_explain (state));
  gtk_button_set_label (self->button, state == GUICHET_ORDER_NOT_PAID ? _("Pay the order")
                                                                      : _("See the order"));
  gtk_widget_set_visible (GTK_WIDGET (self->button),
                          *guichet_trade_order_get_url (self->order) != '\0');
}

static void
open_cb (GuichetOperationOrder *self)
{
  guichet_web_page_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                         guichet_trade_order_get_url (self->order));
}

/**
 * guichet_operation_order_set_order:
 * @self: the widget
 * @order: (nullable): what is shown; %NULL: nothing is seen
 */
void
guichet_operation_order_set_order (GuichetOperationOrder *self, GuichetTradeOrder *order)
{
  g_return_if_fail (GUICHET_IS_OPERATION_ORDER (self));

  if (self->order != NULL)
    g_signal_handlers_disconnect_by_func (self->order, refresh, self);
  g_set_object (&self->order, order);
  gtk_widget_set_visible (GTK_WIDGET (self), order != NULL);
  if (order == NULL)
    return;
  g_signal_connect_object (order, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_operation_order_dispose (GObject *object)
{
  g_clear_object (&GUICHET_OPERATION_ORDER (object)->order);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_OPERATION_ORDER);
  G_OBJECT_CLASS (guichet_operation_order_parent_class)->dispose (object);
}

static void
guichet_operation_order_class_init (GuichetOperationOrderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_operation_order_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-operation-order.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationOrder, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationOrder, sentence);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationOrder, button);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
guichet_operation_order_init (GuichetOperationOrder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
