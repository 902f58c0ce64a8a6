/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operations-page-seen.c: which operation is seen: beside the list or, where it is narrow,
 * after it.
 */
#include "config.h"

#include "guichet-operations-page-private.h"

/* Of the list beside an operation */
#define LIST_WIDTH 360

/* Where both are seen, the way back is that of the keyboard. */
static void
refresh_back (GuichetOperationsPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "operations.back",
                                 adw_leaflet_get_visible_child (self->leaflet) == self->detail);
}

/* Beside an operation, the list gets no wider than it must, whatever it has to tell. */
void
guichet_operations_page_refresh_layout (GuichetOperationsPage *self)
{
  adw_clamp_set_maximum_size (self->list,
                              adw_leaflet_get_folded (self->leaflet) ? G_MAXINT16 : LIST_WIDTH);
  refresh_back (self);
}

static void
show_operation (GuichetOperationsPage *self, GuichetOperation *operation)
{
  guichet_operation_detail_set_operation (self->operation_detail, operation);
  guichet_operation_view_set_current (self->view, operation);
  gtk_stack_set_visible_child_name (self->detail_stack, operation != NULL ? "operation" : "none");
  adw_leaflet_set_visible_child (self->leaflet,
                                 operation != NULL ? self->detail : GTK_WIDGET (self->list));
}

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetOperationsPage *self = GUICHET_OPERATIONS_PAGE (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* One that is listed no more, after a switch to another account, is not seen either. */
void
guichet_operations_page_refresh_seen (GuichetOperationsPage *self)
{
  GuichetOperation *seen = guichet_operation_detail_get_operation (self->operation_detail);
  GuichetOperation *wanted =
      self->wanted != 0 ? guichet_operation_list_find (self->operations, self->wanted) : NULL;

  if (wanted != NULL)
    {
      self->wanted = 0;
      show_operation (self, wanted);
    }
  else if (seen != NULL && !guichet_operation_list_has (self->operations, seen))
    show_operation (self, NULL);
}

/**
 * guichet_operations_page_show_operation:
 * @self: the page
 * @id: OVHcloud's number of an operation
 *
 * Shows it, now or as soon as it is read, whatever is searched for; changes nothing.
 */
void
guichet_operations_page_show_operation (GuichetOperationsPage *self, gint64 id)
{
  g_return_if_fail (GUICHET_IS_OPERATIONS_PAGE (self));

  self->wanted = id;
  guichet_operations_page_refresh_seen (self);
}

void
guichet_operations_page_install_seen (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "operations.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "operations.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "operations.back", NULL);
  gtk_widget_class_bind_template_callback (widget_class, show_operation);
  gtk_widget_class_bind_template_callback (widget_class, refresh_back);
  gtk_widget_class_bind_template_callback_full (
      widget_class, "refresh_layout", G_CALLBACK (guichet_operations_page_refresh_layout));
}
