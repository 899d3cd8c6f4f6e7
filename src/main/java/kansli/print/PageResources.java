package kansli.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import kansli.source.Bytes;
import org.openpdf.text.Image;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;

/**
 * All that a page may refer to: our typefaces and its own images. Nothing on disk or network can be reached from here.
 * A refusal is also remembered, because the engine catches exceptions in some places and goes on.
 */
final class PageResources extends ITextUserAgent {

    private final Map<String, Bytes> images;
    private final int dotsPerPixel;
    private PrintFault refusal;

    PageResources(Map<String, Bytes> images, ITextOutputDevice device, int dotsPerPixel) {
        super(device, dotsPerPixel);
        this.images = images;
        this.dotsPerPixel = dotsPerPixel;
    }

    void failIfRefused() {
        if (refusal != null) {
            throw refusal;
        }
    }

    Bytes image(String address) {
        var image = images.get(address);
        if (image == null) {
            throw refuse("the page has no image " + address, null);
        }
        return image;
    }

    @Override
    public ImageResource getImageResource(String address) {
        try {
            var image = Image.getInstance(image(address).toArray());
            if (image.getColorspace() == 4) {
                throw refuse("the image %s is in CMYK, which no screen shows right".formatted(address), null);
            }
            image.scaleAbsolute(image.getPlainWidth() * dotsPerPixel, image.getPlainHeight() * dotsPerPixel);
            return new ImageResource(address, new ITextFSImage(image));
        } catch (IOException e) {
            throw refuse("the image %s cannot be read".formatted(address), e);
        }
    }

    @Override
    public byte[] getBinaryResource(String address) {
        return Typefaces.at(address).orElseThrow(() -> refuse("there is no typeface " + address, null));
    }

    @Override
    public CSSResource getCSSResource(String address) {
        throw refuse("a print page carries its style sheet itself, so this is not read: " + address, null);
    }

    @Override
    public XMLResource getXMLResource(String address) {
        throw refuse("nothing outside the page is read: " + address, null);
    }

    @Override
    protected InputStream resolveAndOpenStream(String address) {
        throw refuse("nothing outside the page is read: " + address, null);
    }

    @Override
    public String resolveURI(String address) {
        return address;
    }

    private PrintFault refuse(String message, Exception cause) {
        var fault = new PrintFault(message, cause);
        if (refusal == null) {
            refusal = fault;
        }
        return fault;
    }
}
