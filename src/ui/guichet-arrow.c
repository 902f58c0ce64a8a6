/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-arrow.c: an arrow of a picture, along the longer side of its place. It has the colour of
 * the text, so dark and high contrast work.
 */
#include "guichet-arrow.h"

/* In pixels: the shorter side, half the width of the head, its length, half the cross */
#define THICKNESS  16
#define HEAD_HALF  5.0
#define HEAD       8.0
#define CROSS_HALF 4.5
#define LINE_WIDTH 2.0

struct _GuichetArrow
{
  GtkWidget parent_instance;

  gboolean is_backward;
  gboolean is_barred;
};

G_DEFINE_FINAL_TYPE (GuichetArrow, guichet_arrow, GTK_TYPE_WIDGET)

/* From the left to the right of @length, around 0. */
static void
draw_line (GuichetArrow *self, cairo_t *cr, double length)
{
  const double dashes[] = { 3, 4 };

  cairo_set_line_width (cr, LINE_WIDTH);
  if (self->is_barred)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, 1, 0);
  cairo_line_to (cr, length - HEAD / 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_head (cairo_t *cr, double length)
{
  cairo_move_to (cr, length - HEAD, -HEAD_HALF);
  cairo_line_to (cr, length - 1, 0);
  cairo_line_to (cr, length - HEAD, HEAD_HALF);
  cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr, double length)
{
  const double middle = length / 2;

  cairo_move_to (cr, middle - CROSS_HALF, -CROSS_HALF);
  cairo_line_to (cr, middle + CROSS_HALF, CROSS_HALF);
  cairo_move_to (cr, middle - CROSS_HALF, CROSS_HALF);
  cairo_line_to (cr, middle + CROSS_HALF, -CROSS_HALF);
  cairo_stroke (cr);
}

static void
guichet_arrow_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GuichetArrow *self = GUICHET_ARROW (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const double length = MAX (width, height);
  GdkRGBA color;
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (width >= height)
    cairo_translate (cr, self->is_backward ? length : 0, height / 2.0);
  else
    cairo_translate (cr, width / 2.0, self->is_backward ? length : 0);
  if (width < height)
    cairo_rotate (cr, G_PI_2);
  if (self->is_backward)
    cairo_scale (cr, -1, 1);
  draw_line (self, cr, length);
  draw_head (cr, length);
  if (self->is_barred)
    draw_cross (cr, length);
  cairo_destroy (cr);
}

static void
guichet_arrow_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = THICKNESS;
  *natural = THICKNESS;
}

static void
guichet_arrow_class_init (GuichetArrowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = guichet_arrow_snapshot;
  widget_class->measure = guichet_arrow_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "arrow");
}

static void
guichet_arrow_init (GuichetArrow *self)
{
}

/**
 * guichet_arrow_new:
 * @is_backward: it points to the left, or up
 * @is_barred: nothing goes this way
 *
 * Returns: (transfer floating): an arrow, along the longer side of the place that it gets
 */
GtkWidget *
guichet_arrow_new (gboolean is_backward, gboolean is_barred)
{
  GuichetArrow *self = g_object_new (GUICHET_TYPE_ARROW, NULL);

  self->is_backward = is_backward;
  self->is_barred = is_barred;
  return GTK_WIDGET (self);
}
